import type { Cell, Row } from '../model.ts'
import { comparable } from '../notation/fold.ts'
import { keyOf, readItemPaths } from '../notation/item-path.ts'
import { officesIn } from '../notation/office-name.ts'
import { squeezedText } from '../notation/squeeze.ts'
import { once } from '../once.ts'

/**
 * The item and the texts of a row without its file, its brackets and the offices of 変更後: rows that say the same of several
 * files have the same.
 */
export const sisterText: (row: Row) => string = once((row) => {
  const paths = readItemPaths(squeezedText(row.item))
  const file = paths.find((path) => path.file)?.file ?? ''
  const bare = (text: string) =>
    [file, file.replace(/ファイル$/, '')]
      .filter((name) => name.length > 1)
      .reduce((rest, name) => rest.replaceAll(name, '○'), comparable(text))
      .replace(/[()「」『』【】、。,.・:]/g, '')
  const items = paths.map((path) => `${keyOf(path)}${path.repeat?.from ?? ''}${path.section ? '' : path.labels.join()}`)
  return [items.join(), bare(row.before.text), bare(withoutOffices(row.after))].join('\n')
})

function withoutOffices(cell: Cell): string {
  let rest = ''
  let end = 0
  for (const name of officesIn(cell)) {
    const owner = /^\(.*の$/.test(name.qualifier) ? name.qualifier : ''
    rest += `${cell.text.slice(end, name.start)}${owner}□`
    end = name.end
  }
  return rest + cell.text.slice(end)
}
