import type { Row } from '../model.ts'
import { readItemPaths } from '../notation/item-path.ts'
import { squeezedText } from '../notation/squeeze.ts'

/** Whether an office is named after the file that a row is about, where another one is not: 国保医療課 for 国保ファイル. */
export function isNamedAfterFile(row: Row, office: string, other: string): boolean {
  const file = readItemPaths(squeezedText(row.item)).find((path) => path.file)?.file ?? ''
  const topic = file.replace(/ファイル$/, '')
  const pairs = Array.from(topic, (_, at) => topic.slice(at, at + 2)).filter((pair) => pair.length === 2)
  return pairs.some((pair) => office.includes(pair) && !other.includes(pair))
}
