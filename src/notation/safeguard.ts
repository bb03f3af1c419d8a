import { groupBy } from '../group.ts'
import type { Span } from '../model.ts'
import { onceText } from '../once.ts'
import { readCompanyNames } from './company-name.ts'
import { fold } from './fold.ts'
import { readOfficeNames } from './office-name.ts'
import { type Quantity, readQuantities } from './quantity.ts'

/** Something in a text that protects the data or says how: a measure, who is in charge, how often, by which document. */
export interface Safeguard extends Quantity {
  readonly group: 'measure' | 'person' | 'number' | 'document' | 'outsourcing'
  /** Whether the other text says it too, only less often. */
  readonly isMore?: true
  /** Whether a person was joined to one who stays: 課長又は収納課長. */
  readonly isJoined?: true
}

/** How a sense is worded, and what another wording of it may look like: found there, the sense counts as kept. */
type Wording = readonly [words: string, alike?: string]

type Vocabulary = Readonly<Record<string, Wording>>

const MEASURES: Vocabulary = {
  制限: [
    '禁止|(?<!所得|年齢|支給|給付)制限|限定|に限[りるっら]|不可(?!フラグ)|認め(?:られ)?ない|してはなら',
    '(?:でき|行え|認め)(?:られ)?(?:ない|ず)|以外|のみ|防[止ぐい]|制御|抑止|除[きくい]|限り|だけ|可能|必要|なければ',
  ],
  認証: ['認証(?!サーバ|局)|パスワード|暗証番号|静脈', 'ログイン|ログオン|ID|本人であること'],
  暗号化: ['暗号'],
  施錠: ['施錠|(?<!公開|秘密|暗号|電子)鍵', 'ロック|かぎ|カギ'],
  記録: ['記録(?!項目|媒体|システム)|ログ(?!イン|オン|オフ|アウト)|履歴', '記載|記入|登録|控え|残[しす]|台帳|簿'],
  照合: ['照合|突合|突き合わせ|照らし合わせ|比較|一致', '確認|差異|合って|合致|チェック|見比べ|読み合わせ'],
  確認: [
    '確認(?!書|情報)|点検|チェック|検証|確かめ',
    '審査|照合|突合|把握|見直|調査|監査|比較|聴取|目視|読み合わせ|見比べ|見て|ないか',
  ],
  審査: ['審査(?!会|請求|支払)', '確認|点検|検証|チェック|検討'],
  承認: ['承認|許[可諾](?!証|用)|承諾(?!書)|決裁', '同意|了承|認め|許す'],
  消去: ['消去|削除|抹消', '消し|消す|破棄|廃棄|除去'],
  廃棄: ['廃棄(?!証)|破棄|溶解|裁断|破壊|破砕', '処分|消去|削除|シュレッダー|焼却'],
  返却: ['返却|返還|(?<!債権|徴収)回収', '返す|返し|返納|引き上げ'],
  監査: ['監査(?!法人|委員|事務局)', '検査|点検'],
  研修: [
    '研修|(?<!学校|義務|社会|生涯|支援|高等|幼児|体育|家庭)教育(?!委員|機関|長|施設|部|局|課|庁|総務|行政|事務|センター|扶助|訓練|給付|・保育|に関する)|啓発|(?<!保健|生活|栄養|学習|療養|就労|生徒)指導(?!員|課|室|主事)',
    '訓練|講習|周知|説明会|学習|ラーニング',
  ],
  監視: ['監視|検知', '点検|チェック|把握|確認'],
  保管: [
    '保管|保存|収納(?!課|係|室|対策|推進|管理|事務|業務|情報|ファイル|システム|データ|代行|機関|額|状況|率|金|履歴|記録|消込|担当)',
    '管理|格納|保護|蓄積|収め|しま[うい]|置[いくか]',
  ],
  バックアップ: ['バックアップ|冗長化|二重化', '複製|控え|予備'],
  ログオフ: ['ログオフ|ログアウト', 'ロック|終了'],
  複数人: ['複数の(?:職員|者|担当者)|(?:以外の|別の|異なる)職員', '[2二]人|[2二]名|相互|二重|ダブル|他の職員'],
}

const PEOPLE: Vocabulary = {
  所属長: ['所属長', '長|責任者|管理職'],
  役職: ['[課部局室係班]長|センター長', '所属長|責任者|管理職|[課部局室係班]の長'],
  責任者: ['責任者', '長|管理者|管理職'],
  管理職: ['管理職', '長|責任者|管理者'],
}

const DOCUMENTS: Vocabulary = {
  通知カード: ['通知カード'],
  個人番号カード: ['(?:個人番号|マイナンバー)カード(?!の?交付|省令)'],
  個人番号通知書: ['個人番号通知書'],
  運転免許証: ['免許証'],
  在留カード: ['在留カード'],
  旅券: ['旅券|パスポート'],
  被保険者証: ['保険者証|保険証'],
  資格確認書: ['資格確認書'],
  身分証明書: ['身分証(?:明書)?', '本人確認書類|身分を証'],
  委任状: ['委任状'],
  年金手帳: ['年金手帳'],
  誓約書: ['誓約書'],
  廃棄証明書: ['廃棄証明書', '廃棄の証明|証明する書'],
}

const OUTSOURCING: Vocabulary = {
  再委託: ['再委託(?!先|者|契約)'],
  委託: ['(?<!再)委託(?:する|し|さ|を行)'],
}

const GROUPS: readonly (readonly [Safeguard['group'], Vocabulary])[] = [
  ['document', DOCUMENTS],
  ['person', PEOPLE],
  ['measure', MEASURES],
  ['outsourcing', OUTSOURCING],
]

const SENSES = GROUPS.flatMap(([group, words]) =>
  Object.entries(words).map(([sense, [pattern, alike]]) => ({ group, sense, pattern, alike })),
)
/** The group that found a word is the number of its sense. */
const WORD = new RegExp(SENSES.map(({ pattern }) => `(${pattern})`).join('|'), 'g')

const ALIKE: ReadonlyMap<string, RegExp> = new Map(
  SENSES.flatMap(({ sense, alike }) => (alike ? [[sense, new RegExp(alike)] as const] : [])),
)

/** A post that does nothing: 「戸籍課長」とあるのは、「窓口課長」と読み替える; 戸籍課長の印がある版. */
const READ_AS = /^(?:[」』]と(?:ある|読み?替)|の印が)/

/** Finds what a text says is done to protect the data. Names of offices and companies are none of it, but a post is. */
export const readSafeguards: (text: string) => readonly Safeguard[] = onceText((text) => {
  const folded = fold(text)
  const offices = readOfficeNames(text)
  const bare = blanked(folded, [...offices, ...readCompanyNames(text)])
  const posts = offices.filter(({ post, end }) => post && !READ_AS.test(folded.slice(end, end + 8)))
  return [
    ...posts.map(({ end }) => ({ group: 'person', sense: '役職', start: end - '課長'.length, end }) as const),
    ...wordsIn(bare),
    ...readQuantities(bare).map((quantity) => ({ group: 'number', ...quantity }) as const),
  ].sort((a, b) => a.start - b.start)
})

function wordsIn(text: string): Safeguard[] {
  return Array.from(text.matchAll(WORD)).flatMap((match) => {
    const { index: start, 0: word } = match
    const named = SENSES[match.indexOf(word, 1) - 1]
    return named ? { group: named.group, sense: named.sense, start, end: start + word.length } : []
  })
}

/** A text of the same length with spaces in place of some stretches. */
function blanked(text: string, spans: readonly Span[]): string {
  let bare = ''
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start >= bare.length) bare += text.slice(bare.length, start) + ' '.repeat(end - start)
  }
  return bare + text.slice(bare.length)
}

/** One of two texts that are compared. */
export interface Side {
  readonly text: string
  readonly safeguards: readonly Safeguard[]
  /** Where it differs from the other, and the words that the other lengthens. */
  readonly changed: readonly Span[]
  /** Of these, what takes the place of nothing in the other. */
  readonly inserted: readonly Span[]
}

/** So much text is a statement of its own. */
const STATEMENT = 10
/** A clause is one, too: 施錠した上で, 照合の上、. */
const CLAUSE = /..(?:(?:した|の)(?:上|うえ)で?|して?)、?$/

/** The safeguards that the one text has and the other has not: by their sense, or more often in what was put in as a whole. */
export function safeguardsGained(other: Side, own: Side): Safeguard[] {
  const { text, safeguards, inserted } = own
  const known = groupBy(other.safeguards, ({ sense }) => sense)
  const changed = fold(other.changed.map(({ start, end }) => other.text.slice(start, end)).join('\n'))
  const statements = inserted.filter(
    ({ start, end }) => end - start >= STATEMENT || CLAUSE.test(fold(text.slice(start, end))),
  )
  const isStated = ({ start, end }: Safeguard) => statements.some((span) => span.start <= start && end <= span.end)
  return [...groupBy(safeguards, ({ sense }) => sense)].flatMap(([sense, all]) => {
    const count = known.get(sense)?.length ?? 0
    const explicit = all.filter((one) => !one.isImplied || isOtherRate(one, own, other))
    if (all.length > count && count > 0) {
      const more = explicit.find((one) => isStated(one) && !isNamedTwice(text, one, all))
      if (more) return { ...more, isMore: true }
      return sense === '役職' ? joinedIn(other, { text }) : []
    }
    if (count > 0) return []
    const isKept = ALIKE.get(sense)?.test(changed) || explicit.some((one) => isWordedIn(one, other.safeguards))
    return isKept ? [] : explicit.slice(0, 1)
  })
}

const isRate = ({ sense }: Safeguard): boolean => sense.endsWith('ごと')

/** Whether how often something is done, told without a number, took the place of another such: 毎月 of 四半期ごと. */
const isOtherRate = (one: Safeguard, own: Side, other: Side): boolean =>
  isRate(one) &&
  own.changed.some(
    (span, index) =>
      overlap(span, one) &&
      other.safeguards.some((rate) => rate.isImplied && isRate(rate) && overlap(other.changed[index] ?? span, rate)),
  )

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Whether others are what a quantity is worded by, or are worded by it: 年1回 and 毎年、4月に1回. */
function isWordedIn({ sense, parts }: Safeguard, others: readonly Safeguard[]): boolean {
  const isSaid = (part: string) => others.some((other) => other.sense === part)
  return parts?.every(isSaid) || others.some((other) => other.parts?.includes(sense))
}

/** Whether a word and another beside it name one thing: マイナンバーカード(個人番号カード). */
const isNamedTwice = (text: string, { start, end }: Span, all: readonly Span[]): boolean =>
  all.some((other) => isOpening(text, end, other.start) || isOpening(text, other.end, start))

const isOpening = (text: string, from: number, to: number): boolean =>
  to - from === 1 && /[(（]/.test(text.charAt(from))

const JOINT = /^(?:又は|及び|若しくは|並びに|または|および|もしくは|ならびに|[、,・])+$/

/** The person who was joined to one that stays: 国保課長の承認 is 国保課長又は収納課長の承認. */
function joinedIn(other: Side, { text }: Pick<Side, 'text'>): Safeguard[] {
  const posts = readOfficeNames(text).filter(({ post }) => post)
  const isIn = ({ start, end }: Span) => other.text.includes(text.slice(start, end))
  return posts.flatMap((post, index) => {
    const next = posts[index + 1]
    if (!next || !JOINT.test(fold(text.slice(post.end, next.start))) || isIn(post) === isIn(next)) return []
    const { start, end } = isIn(post) ? next : post
    return { group: 'person', sense: '役職', start, end, isJoined: true } as const
  })
}
