import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import manifest from '../../package.json' with { type: 'json' }

export const CLI = resolve(manifest.bin['pia-lint'])

export interface Ran {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the command line as a process, in a world where only `env` says anything about colours and GitHub. */
export function runIn(
  cwd: string,
  args: readonly string[],
  { input = '', env = {} }: { input?: string | Uint8Array; env?: object } = {},
): Ran {
  const { GITHUB_ACTIONS, GITHUB_WORKSPACE, GITHUB_STEP_SUMMARY, CI_PROJECT_DIR, FORCE_COLOR, NO_COLOR, ...own } =
    process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd,
    input,
    env: { ...own, ...env },
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}
