/** What is wrong with a configuration, in words. */
import type { SchemaError } from './config-validator.generated.js'
import type { Worded } from './model.ts'
import { nearestOf } from './nearest.ts'
import { type Json, type JsonFault, pointerTo } from './notation/json.ts'
import { quote } from './quote.ts'

/** A mistake, and the JSON pointer of the entry that it is in. */
export interface Mistake {
  readonly pointer: string
  readonly message: Worded
}

/** What the schema forbids. */
export function breach({ instancePath: pointer, keyword, params, parentSchema, data }: SchemaError): Mistake {
  const { additionalProperty, missingProperty = '', allowedValues = [], type = '' } = params
  switch (keyword) {
    case 'additionalProperties':
      return unknownKey(pointer, additionalProperty ?? '', Object.keys(parentSchema.properties ?? {}))
    case 'required':
      return { pointer, message: missing(pointer, missingProperty) }
    case 'enum':
      return { pointer, message: notAllowed(pointer, data, allowedValues) }
    case 'type':
      return { pointer, message: notOfType(pointer, data, type) }
    case 'pattern':
      return { pointer, message: blank(pointer) }
    default:
      throw new Error(`a keyword of the configuration's schema without wording: ${keyword}`)
  }
}

const LONGEST_LIST = 10
/** Only of rules there are so many. */
const LISTED: Worded = { ja: ' pia-lint rules で見られる規則', en: 'what pia-lint rules lists' }

/** A key that is not known, with the nearest one that is. */
export function unknownKey(parent: string, key: string, known: readonly string[]): Mistake {
  const pointer = pointerTo(parent, key)
  const near = nearestOf(key, known)
  const usable = known.length <= LONGEST_LIST ? { ja: known.join('、'), en: known.join(', ') } : LISTED
  return {
    pointer,
    message: {
      ja: `${pathOf(pointer)} という設定はありません${near ? `。「${near}」のことですか` : `（使えるのは${usable.ja}）`}`,
      en: `There is no setting ${pathOf(pointer)}${near ? `. Did you mean "${near}"?` : ` (known: ${usable.en})`}`,
    },
  }
}

const WHOLE: Worded = { ja: 'ファイル全体', en: 'The file' }

const missing = (pointer: string, key: string): Worded => ({
  ja: `${pathOf(pointer) || WHOLE.ja} に「${key}」がありません`,
  en: `${pathOf(pointer) || WHOLE.en} lacks "${key}"`,
})

/** A value that is none of those that are known. */
export function notAllowed(pointer: string, value: Json, allowed: readonly string[]): Worded {
  const near = typeof value === 'string' ? nearestOf(value, allowed) : null
  return {
    ja: `${pathOf(pointer)} に${shown(value)}は使えません。${allowed.map((one) => `「${one}」`).join('か')}を指定してください${near ? `（「${near}」のことですか）` : ''}`,
    en: `${pathOf(pointer)} must be ${allowed.map((one) => `"${one}"`).join(' or ')}, not ${shown(value)}${near ? `. Did you mean "${near}"?` : ''}`,
  }
}

const TYPES: Readonly<Record<string, Worded>> = {
  string: { ja: '文字列（"…"）', en: 'a text ("…")' },
  array: { ja: '一覧（[ … ]）', en: 'a list ([ … ])' },
  object: { ja: '設定のまとまり（{ … }）', en: 'an object ({ … })' },
}

const notOfType = (pointer: string, value: Json, type: string): Worded => ({
  ja: `${pathOf(pointer) || WHOLE.ja} には${TYPES[type]?.ja ?? type}が必要です。${shown(value)}は使えません`,
  en: `${pathOf(pointer) || WHOLE.en} must be ${TYPES[type]?.en ?? type}, not ${shown(value)}`,
})

const blank = (pointer: string): Worded => ({
  ja: `${pathOf(pointer)} が空です。値を書くか、設定ごと消してください`,
  en: `${pathOf(pointer)} is blank. Give it a value, or leave it out`,
})

/** A text that should be a day and is none. */
export const noDay = (pointer: string, day: string): Worded => ({
  ja: `${pathOf(pointer)} の${quote(day)}を日付として読めません。「2026-11-23」や「令和8年11月23日」のように書いてください`,
  en: `${pathOf(pointer)} must be a day such as "2026-11-23", not ${quote(day)}`,
})

/** A text that is no JSON. */
export const notJson = ({ expected, found }: JsonFault): Worded => ({
  ja: `${expected.ja}が必要ですが、${found ? `${quote(found)}があります` : 'ここで終わっています'}`,
  en: `Expected ${expected.en}, but ${found ? `there is ${quote(found)}` : 'the file ends'}`,
})

/** A pointer as people write a path: knowledge.offices[0].old. */
function pathOf(pointer: string): string {
  const keys = pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
  return keys
    .map((key) => (/^\d+$/.test(key) ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '')
}

const shown = (value: Json): string => quote(typeof value === 'string' ? value : JSON.stringify(value))
