import { fold } from './fold.ts'

const SIDE = '(?:[新旧]|(?:変更|改正|修正)[前後])'
const LABEL = new RegExp(`^\\s*(?:[【〔[(]${SIDE}[】〕\\])]\\s*:?|${SIDE}\\s*:)\\s*`)

/** The text of a cell behind what heads it to say which of the two it is: 旧：, 【変更後】. */
export const withoutSideLabel = (text: string): string => text.slice(LABEL.exec(fold(text))?.[0].length ?? 0)
