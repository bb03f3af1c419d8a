/** Shows people that long work goes on, and how long its steps took. */
import type { Step } from '../lint.ts'
import type { Language, Report } from '../model.ts'
import { printable } from '../report/printable.ts'
import type { World } from './world.ts'

/** Work that takes longer than this shows itself. In milliseconds, as is the time between two lines. */
const PATIENCE = 1000
const PAUSE = 100

const STEPS: Readonly<Record<Language, Readonly<Record<Step, string>>>> = {
  ja: { read: '読み取り', check: '検査', settle: '整理' },
  en: { read: 'reading', check: 'checking', settle: 'settling' },
}

/** Follows the steps of a run. */
export interface Watch {
  step(step: Step, what: string): void
  /** Takes the progress line away and, where that was asked for, tells what each step took. */
  end(report: Report): void
}

/** @param withStats whether times are told at the end */
export function watching(withStats: boolean, language: Language, { clock, isTerminal, env, write }: World): Watch {
  const start = clock()
  const spent = new Map<Step, number>()
  let current: { readonly step: Step; readonly since: number } | null = null
  let shown: number | null = null
  const leave = (now: number) => {
    if (current) spent.set(current.step, (spent.get(current.step) ?? 0) + now - current.since)
  }
  return {
    step(step, what) {
      const now = clock()
      leave(now)
      current = { step, since: now }
      if (!isTerminal.stderr || env.TERM === 'dumb' || now - start < PATIENCE || now - (shown ?? 0) < PAUSE) return
      shown = now
      write('stderr', `\r\u001b[2Kpia-lint: ${STEPS[language][step]} ${printable(what)}`)
    },
    end(report) {
      leave(clock())
      current = null
      if (shown !== null) write('stderr', '\r\u001b[2K')
      if (withStats) write('stderr', statsOf(report, spent, language))
    },
  }
}

function statsOf({ files }: Report, spent: ReadonlyMap<Step, number>, language: Language): string {
  const rows = files.reduce((sum, file) => sum + file.rows, 0)
  const tables = files.reduce((sum, file) => sum + file.tables, 0)
  const times = [...spent].map(([step, time]) => `${STEPS[language][step]} ${time.toFixed(0)} ms`)
  const counted =
    language === 'ja'
      ? `${files.length}ファイル・${tables}表・${rows}行`
      : `${files.length} files, ${tables} tables, ${rows} rows`
  return `pia-lint: ${[counted, ...times].join(language === 'ja' ? '、' : ', ')}\n`
}
