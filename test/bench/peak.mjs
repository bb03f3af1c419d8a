// Loaded into a process that is measured: tells its peak memory in kilobytes when it ends.
import { existsSync, readFileSync, writeSync } from 'node:fs'

const STATUS = '/proc/self/status'

process.on('exit', () => {
  // On Linux maxRSS counts what the parent held when it forked, too.
  const status = existsSync(STATUS) ? readFileSync(STATUS, 'utf8') : ''
  writeSync(3, /VmHWM:\s*(\d+)/.exec(status)?.[1] ?? String(process.resourceUsage().maxRSS))
})
