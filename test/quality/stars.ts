import type { Form, Row } from '../../src/model.ts'
import { keyOf, readItemPaths } from '../../src/notation/item-path.ts'
import { squeezedText } from '../../src/notation/squeeze.ts'

/** The items that the 指針 marks ※, but for Ⅲ-7-リスク1-⑨ and the like. */
const STARS: Readonly<Record<Form, RegExp>> = {
  様式2: /^$/,
  様式3: /^(?:Ⅰ-4|Ⅰ-5-②|Ⅱ-2-①|Ⅱ-2-③|Ⅱ-3-①|Ⅱ-4|Ⅲ-(?:[2-6]|8|9|10)(?:-.*)?)$/,
  様式4: /^(?:Ⅰ-1-②|Ⅰ-5|Ⅰ-6-[①②]|Ⅱ-2-[①③]|Ⅱ-3-①|Ⅱ-3-⑥|Ⅱ-4|Ⅱ-6-①|Ⅲ-[2-6](?:-.*)?|Ⅳ-[12](?:-.*)?)$/,
}

/** Whether a change of the row's item may be a 重要な変更. */
export function isStarred(row: Row, form: Form | null): boolean {
  const paths = readItemPaths(squeezedText(row.item))
  return form !== null && paths.length === 1 && paths.map(keyOf).every((key) => STARS[form].test(key))
}

/** Whether the 指針 may mark the item in any edition, as far as its number tells. */
export function mayBeStarred(row: Row, form: Form | null): boolean {
  if (form === '様式2') return false
  const keys = readItemPaths(squeezedText(row.item)).map(keyOf)
  return (
    keys.length === 0 ||
    keys.some((key) => /^(?:Ⅰ-[1456]|Ⅱ-[2346]|Ⅲ)/.test(key) || (form === '様式4' && /^Ⅳ/.test(key)))
  )
}
