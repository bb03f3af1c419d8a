import { rules } from '../rules/index.generated.ts'
import { FIELDS, HEADINGS } from '../src/read/headings.ts'

/** A change log in which every rule finds what its examples show: to lint it is to run all the code that logs call for. */
export function exerciseLog(): string {
  const rows = [...rules.values()].flatMap(({ bad }) => bad().flatMap((example) => example.rows ?? []))
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    '(別添3)変更箇所',
    '',
    line(FIELDS.map((field) => HEADINGS[field])),
    line(FIELDS.map(() => '---')),
    ...rows.map((row) => line(FIELDS.map((field) => row[field] ?? '事後'))),
    '',
  ].join('\n')
}
