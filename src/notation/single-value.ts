import { readCompanyNames } from './company-name.ts'
import { readAmount } from './number.ts'
import { type Squeezed, squeeze } from './squeeze.ts'

/** What a cell holds if it holds one short value and nothing else. */
export interface SingleValue {
  readonly kind: 'period' | 'headcount' | 'company' | 'choice'
  /** The same for all writings of it: 1千人以上 is 1,000人以上. */
  readonly value: string
}

const LONGEST = 60
const N = '[\\d〇一二三四五六七八九十百千万]{1,10}'
const PERIOD = new RegExp(`^(?:${N}(?:年|[かヶヵカケ箇]月|日)間?(?:以上|未満|超)?){1,2}$`)
const HEADCOUNT = new RegExp(`^(?:${N}人(?:以上|未満)?){1,2}$`)
const CHOICE =
  /^(?:未定|(?:実施|再?委託)(?:する|しない)|発生(?:あり|なし)|特に力を入れて(?:いる|行っている)|十分(?:である|に行っている)|課題が残されている|(?:定めて|行って|実施して|記録を残して)(?:いる|いない))$/
const COMPANY = /株式会社|有限会社|合同会社|\([株有同]\)|[㈱㈲]/

/** Reads a cell that holds no more than a period, a headcount, one company, or a choice of the form. */
export function singleValueOf({ text }: Squeezed): SingleValue | null {
  if (text.length > LONGEST) return null
  const value = text.replace(/<選択肢>|[\s、,・[\]()○。]/g, '')
  if (PERIOD.test(value)) return { kind: 'period', value: inDigits(value.replace(/間|[かヶヵカケ箇](?=月)/g, '')) }
  if (HEADCOUNT.test(value)) return { kind: 'headcount', value: inDigits(value) }
  if (CHOICE.test(value)) return { kind: 'choice', value }
  const [company] = readCompanyNames(text)
  const isAlone = company && text.replace(COMPANY, '') === company.core
  return isAlone ? { kind: 'company', value: company.core } : null
}

/** How two texts compare that hold one value of one kind; `null` where they hold more, or of two kinds. */
export function compareSingleValues(a: string, b: string): 'same' | 'other' | null {
  const [one, other] = [a, b].map((text) => singleValueOf(squeeze(text)))
  if (!one || !other || one.kind !== other.kind) return null
  return one.value === other.value ? 'same' : 'other'
}

const inDigits = (text: string): string => text.replace(new RegExp(N, 'g'), (written) => String(readAmount(written)))
