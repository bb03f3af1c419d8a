import dictionary from '../../rules/text/terms.json' with { type: 'json' }

/** A term as it is misspelled and as it should be, each with what has to stand around it. */
export interface Misspelling {
  readonly wrong: string
  readonly right: string
  readonly before: string
  readonly behind: string
  /** The day from which the term is the right one. */
  readonly from: string
}

interface Entry {
  readonly right: string
  readonly wrong: readonly string[]
  readonly preceded?: readonly string[]
  readonly followed?: readonly string[]
  readonly from?: string
}

const entries: readonly Entry[] = dictionary

/** Every misspelling of the dictionary, each in every surrounding that it needs. */
const KNOWN: readonly Misspelling[] = entries.flatMap(({ right, wrong, preceded = [''], followed = [''], from = '' }) =>
  wrong.flatMap((one) =>
    preceded.flatMap((before) => followed.map((behind) => ({ wrong: one, right, before, behind, from }))),
  ),
)

const plain = (wrong: string, right: string): Misspelling => ({ wrong, right, before: '', behind: '', from: '' })

const LAW = '行政手続における特定の個人を識別するための番号の利用等に関する法律'

/** Slips that people make with official terms, whether or not the dictionary has them. */
const COMMON: readonly Misspelling[] = [
  plain('行政手続きにおける特定の個人を識別するための番号の利用等に関する法律', LAW),
  plain('行政手続における特定の個人を識別するための番号の利用に関する法律', LAW),
  plain('行政手続における特定個人を識別するための番号の利用等に関する法律', LAW),
  plain('特定個人情報の漏洩', '特定個人情報の漏えい'),
  plain('滅失又は棄損', '滅失又は毀損'),
  plain('個人情報保護員会', '個人情報保護委員会'),
  plain('情報提供用個人識別符合', '情報提供用個人識別符号'),
  plain('情報紹介者', '情報照会者'),
  plain('特定個人情報保護評価所', '特定個人情報保護評価書'),
]

export const misspellings = (): readonly Misspelling[] => [...KNOWN, ...COMMON]
