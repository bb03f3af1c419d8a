import type { Row } from '../model.ts'
import { fold } from '../notation/fold.ts'
import { bodyAtStart, withoutHall } from '../notation/municipality.ts'
import { type OfficeName, officesIn } from '../notation/office-name.ts'
import { once, onceText } from '../once.ts'
import { leafOf } from './own-office.ts'

/** So much text before a name may tell whose it is. */
const AHEAD = 64
/** What may stand between the two: 教育委員会 戸籍課, 乙町（戸籍課）, 【各区】戸籍課, 支所：戸籍課, 乙町……戸籍課. */
const GAP = /(?:の|\s{1,4}|\s?(?:[:([【〔「)\]】〕」-]|…{1,3})\s?)$/
/** What is added to the name of a body: 国民健康保険団体連合会（以下「連合会」という。）の戸籍課. */
const ASIDE = /\([^()]{1,40}\)$/
const HEAD = /(?:\s{1,4}|\s?[:([【〔「)\]】〕」]\s?)$/
/** Before a name that begins in hiragana: 乙市子育て支援課. */
const MUNICIPALITY = /[一-龠々ヶケノ]{1,6}[市町村区県]$/
const WORD = /[一-龠々ヶケノァ-ヴー]{1,20}$/
/** Another way to say の: 乙市が設置する東部福祉事務所, 乙町に置かれた戸籍課. */
const RUN_BY = /(?:[がの](?:設置|設立|所管|運営)(?:する|した|している)|に(?:置かれ|設置され|設けられ)(?:た|ている))$/
/** A municipality of which a sentence or a list tells: 乙市では、戸籍課; 乙市にあっては戸籍課; 乙市の場合は戸籍課. */
const AS_FOR = /(?:に(?:おいて|あって)[はも]|では|の場合[はに]|のうち)、?$/
/** The same, if the office is what does or is it: 乙市は、戸籍課が受け付ける; 乙市が戸籍課、丙市が児童課. */
const SUBJECT = /[はが]、?$/
const IS_DOING = /^\s?(?:$|[がは、。)・]|で(?:ある|す|あり)|及び|並びに|又は|若しくは|等[がは])/
/** The same, if the office is there: 乙町には戸籍課が置かれている, 県の東部庁舎には戸籍課がある. */
const THERE = /にも?は?、?$/
const IS_THERE = /^(?:が|も|を)、?(?:置|設置|設け|あ[りる]|存在)/
/** A house whose body is told before it. */
const HOUSE = /(?:事務所|庁舎|センター|保健所|振興局)$/
const MUNICIPAL = /(?:[市区町村県都道府]|自治体|広域連合|組合|支所|出張所)$/
/** One more office of those that a body heads: 支所：税務課、戸籍課; 支所 税務課、戸籍課. */
const LISTED = /[一-龠々ぁ-んァ-ヴー]{2,16}?\s?(?:[、,・]|及び|並びに|又は|若しくは)\s?$/
/** The same as lines below it: 支所\n・税務課\n・戸籍課. */
const LINE = /\n\s{0,4}[・○●◦]\s?(?:[一-龠々ぁ-んァ-ヴー]{2,16}\s{0,4})?$/
const HEADING = /(?:^|\n)\s{0,4}([一-龠々ヶケノァ-ヴー]{1,20}):?\s{0,4}$/
/** One more office behind that of a body: 他市の税務課又は|納税課. */
const JOINED = /の(?:[一-龠々ァ-ヴー]{1,15}[課室係](?:又は|若しくは|及び|並びに|[や、,・])){1,5}$/
const MOST_LISTED = 5
const IN_BRACKETS = /^\s?[([【〔]([一-龠々ヶケノァ-ヴー、,・]{1,20})[)\]】〕]/

const BODY =
  /(?:委員会|広域連合|連合会|協議会|組合|企業団|機構|基金|公社|事業団|公団|法人[一-龠ァ-ヴー]{0,12}|会社|企業|団体|自治体|保険者|病院|医療機関|学校|大学|警察署?|税務署|法務局|労働局|年金事務所|省|(?<![市町村区県府都支本当])庁|支所|出張所|支部|[市町村]役[所場]|東京都|北海道|(?:大阪|京都)府|(?<![地校学街管特])区(?:役所)?|(?<![都本当同全])[市町村]|(?<!当)県|^各[一-龠ァ-ヴー]{1,10}(?:所|センター|庁舎|館|園|校))$/
/** Who is another one by what it has to do with whoever writes: 前住所地の戸籍課, 相手方の戸籍課. */
const OTHER =
  /(?:(?:住所|本籍|居住|滞在|登録|勤務|就労|出生|届出|赴任|避難|被災|転[出入居])地|(?:転[出入居]|提供|照会|勤務|派遣|委託|受託)[先元者]|相手方?|先方|(?<!実施)機関|[他各定妹]都市|^[国都府]|^同(?:[市区町村県会社院園校館]|法人|団体|組合|協会|機構|連合会|公社|基金|病院|学校|事業団))$/
/** What stands behind several bodies, or on the side of one. */
const ALL_OF = /(?:等|など|側|それぞれ)$/
/** An office in charge, which brackets behind it name: 市町の担当課（戸籍課）, 区役所の窓口（税務課及び戸籍課）. */
const IN_CHARGE = /の(?:[一-龠ァ-ヴー]{0,12}(?:担当|所管|主管)[一-龠]{1,3}|窓口|各課)$/
/** The same of several, which a list behind it names: 構成市町の担当課の名称は、戸籍課、児童課等. */
const ARE_IN_CHARGE =
  /(?:の|における)(?:担当|所管|主管)[一-龠]{1,3}(?:の名称)?(?:は|には|として|が)、?\s?(?:[一-龠々ァ-ヴー]{2,16}\s?[、,・]\s?){0,5}$/
/** The main office of whoever writes, not one of its branches. */
const MAIN = /本[庁所]|^[市町村]役[所場]|[本当][市町村県区都府]/

/** The body beside a name of a text that says whose office it is; empty where none does. */
export const bodyBeside = (text: string, name: OfficeName): string => besideIn(text)(name)

const besideIn = onceText((text) =>
  once(({ start, end }: OfficeName): string => {
    const [ahead, behind] = [text.slice(Math.max(0, start - AHEAD), start), text.slice(end, end + 24)].map(fold)
    return bodyAhead(ahead ?? '') || bodyInSentence(ahead ?? '', behind ?? '') || bodyBehind(behind ?? '')
  }),
)

/** The municipality of which the sentence tells that the office does something. */
function bodyInSentence(ahead: string, behind: string): string {
  const there = IS_THERE.test(behind) ? THERE.exec(ahead) : null
  const house = there ? wordAt(ahead.slice(0, there.index)) : ''
  if (there && HOUSE.test(house)) return ownerAt(ahead.slice(0, there.index - house.length).replace(/の$/, ''), 'の')
  const link = there ?? AS_FOR.exec(ahead) ?? (IS_DOING.test(behind) ? SUBJECT.exec(ahead) : null)
  return link ? municipalityAt(ahead.slice(0, link.index)) : ''
}

function municipalityAt(ahead: string): string {
  const word = wordAt(ahead)
  return MUNICIPAL.test(word) ? bodyOf(word) : ''
}

function bodyAhead(ahead: string): string {
  const glued = MUNICIPALITY.exec(ahead)
  if (glued) return bodyOf(glued[0])
  const run = RUN_BY.exec(ahead)
  if (run) return ownerAt(ahead.slice(0, run.index), 'の')
  const gap = GAP.exec(ahead)
  if (gap) return ownerAt(ahead.slice(0, gap.index).replace(gap[0] === 'の' ? ASIDE : '', ''), gap[0])
  const joined = JOINED.exec(ahead)
  if (joined) return ownerAt(ahead.slice(0, joined.index), 'の')
  const several = ARE_IN_CHARGE.exec(ahead)
  if (several) return ownerAt(ahead.slice(0, several.index), 'の')
  const listed = beforeAll(ahead, LISTED)
  const head = listed === ahead ? null : HEAD.exec(listed)
  if (head) return ownerAt(listed.slice(0, head.index), head[0])
  const lines = beforeAll(ahead, LINE)
  return lines === ahead ? '' : bodyOf(HEADING.exec(lines)?.[1] ?? '')
}

/** What stands before the entries that a text ends in. */
function beforeAll(text: string, entry: RegExp): string {
  let rest = text
  for (let count = 0; count < MOST_LISTED; count++) {
    const found = entry.exec(rest)
    if (!found) break
    rest = rest.slice(0, found.index)
  }
  return rest
}

/** Whose office is told before の or a bracket; behind other signs it may be an item of a list: 提供先：戸籍課. */
function ownerAt(ahead: string, gap: string): string {
  if (!/[の([【〔]/.test(gap)) return bodyAt(ahead)
  const word = wordAt(ahead.replace(IN_CHARGE, ''))
  if (OTHER.test(word)) return word
  return bodyOf(word) || (/[局部]$/.test(word) ? bodyOf(bodyAtStart(word)) : '')
}

const bodyAt = (ahead: string): string => bodyOf(wordAt(ahead))

const wordAt = (ahead: string): string => WORD.exec(ahead.replace(ALL_OF, ''))?.[0] ?? ''

function bodyBehind(behind: string): string {
  const written = IN_BRACKETS.exec(behind)?.[1]?.split(/[、,・]/) ?? []
  return written.every((word) => bodyOf(word) !== '') ? (written[0] ?? '') : ''
}

const bodyOf = (word: string): string => (BODY.test(word) && !MAIN.test(word) ? withoutHall(word) : '')

/** What may have sections of its own, if the row says so. */
const MAYBE_BODY = /(?:[所館園院校団社会庁]|センター)$/

/** Whether a row renames an office and leaves one of the same name beside another body as it was: 保健所 健康課. */
export function isKeptBeside({ before, after }: Row, name: OfficeName): boolean {
  const isNamesake = (other: OfficeName) => leafOf(other) === leafOf(name)
  const olds = officesIn(before).filter(isNamesake)
  if (olds.length <= officesIn(after).filter(isNamesake).length) return false
  const word = wordAhead(after.text, name)
  return MAYBE_BODY.test(word) && olds.some((old) => wordAhead(before.text, old) === word)
}

function wordAhead(text: string, { start }: OfficeName): string {
  const ahead = fold(text.slice(Math.max(0, start - AHEAD), start))
  const gap = GAP.exec(ahead)
  return gap ? (WORD.exec(ahead.slice(0, gap.index))?.[0] ?? '') : ''
}
