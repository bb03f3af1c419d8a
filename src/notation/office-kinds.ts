/** A kind of office: how large it is (1 the largest), and what around its word makes it another word. */
interface Kind {
  readonly rank: number
  readonly notBehind?: RegExp
  readonly notBefore?: RegExp
}

/** The kinds of offices by their word, a longer word before one that it ends in. */
export const KINDS: Readonly<Record<string, Kind>> = {
  本部: { rank: 1 },
  事務局: { rank: 1 },
  局: { rank: 1, notBehind: /(?:郵便|薬|当)$/, notBefore: /^[面所留]/ },
  部門: { rank: 3 },
  部: { rank: 2, notBehind: /(?:[一全内外細上下幹大]|^[東西南北中])$/, notBefore: /^[分署会数品材局]/ },
  課: { rank: 3, notBehind: /[日賦放]$/, notBefore: /^[題税程目外]/ },
  室: { rank: 3, notBehind: /[教病書温寝浴客]$/, notBefore: /^内/ },
  センター: { rank: 3, notBehind: /(?:データ|コール)$/ },
  事務所: { rank: 3, notBefore: /^管[局部課室係]/ },
  出張所: { rank: 3 },
  支所: { rank: 3 },
  保健所: { rank: 3 },
  署: { rank: 3, notBehind: /部$/, notBefore: /^[名長員]/ },
  係: { rank: 4, notBehind: /関$/, notBefore: /^[数争留]/ },
  班: { rank: 4 },
  グループ: { rank: 4 },
  チーム: { rank: 4 },
}

/** The word of a kind, anywhere. */
export const KIND = new RegExp(Object.keys(KINDS).join('|'), 'g')
/** Tells the many texts without any office apart, cheaply. */
export const MAY_NAME = /[局部課室係班署]|センター|所|グループ|チーム/
const KIND_AT_END = new RegExp(`(?:${Object.keys(KINDS).join('|')})$`)
/** Nothing but the word of a kind. */
export const KIND_ALONE = new RegExp(`^(?:${Object.keys(KINDS).join('|')})?$`)

/** Words for any office at all: 担当課, 所管部署, 各課; not 業務課, which is a name. */
export const ANY_OFFICE =
  /^(?!業務[課部係]$)(?:当該|各|同|他|本|全|原|別|両|庁内)?(?:関係|業務|事務|制度)?(?:(?:機器|システム)?(?:担当|所管|主管|主務|利用|関係|対象))?(?:局|部|課|室|係|班|部門|センター|グループ|チーム|本部|支所|出張所|事務所)$/
/** Rooms of a building. */
export const ROOM = /(?:会議|サーバー?|電算|機械|執務|保管|マシン|入退|待合|更衣|計算機|金庫|端末|事務|応接|相談)室$/

/** How large an office is by the end of its name, 1 the largest; 0 where it names none. */
export function rankOf(unit = ''): number {
  const word = KIND_AT_END.exec(unit)?.[0] ?? ''
  return KINDS[word]?.rank ?? 0
}
