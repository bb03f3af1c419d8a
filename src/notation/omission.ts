import type { Span } from '../model.ts'
import { once } from '../once.ts'
import type { Squeezed } from './squeeze.ts'

const OMISSION =
  /[([〔【<≪~](?:以下|以降|前|中|後|途中|一部)?[、,]?(?:変更(?:なし|無し)[、,]?)?(?:部分)?省?略(?:する)?[)\]〕】>≫~]|(?:以下|以降|前|中|後|途中)(?:、|,)?省?略(?=$|[。)])|…{1,8}|・{3,8}|\.{3,8}/g

/** Finds where a text leaves out what did not change: (略), (以下省略), …. */
export const omissionsIn: (text: Squeezed) => Span[] = once(({ text, span }) => {
  if (!/略|…|・・・|\.\.\./.test(text)) return []
  return Array.from(text.matchAll(OMISSION), ({ index, 0: { length } }) => span(index, index + length))
})

/** That there is nothing; 変更なし says that there is something. */
const NONE = '(?!変更(?:なし|無))(?:変更)?(?:前の?)?(?:記載|該当)?(?:なし|無し|無)|新規(?:追加|作成|記載)?|[-ー―]+'
const alone = (words: string): RegExp => new RegExp(`^[([〔【「]?(?:${words})[)\\]〕】」]?。?$`)
const NOTHING = alone(NONE)
const BLANK = alone(
  `${NONE}|変更(?:なし|無し|無)|(?:変更)?(?:前の?)?(?:記載|該当)?せず|(?:記載|項目)を?(?:追加|削除)|新設|追加|追記|削除|廃止|空欄|同上|同左|上記と?同じ|〃|`,
)

/** Whether a cell stands for no text at all: 記載なし, (新規), 削除, －, 同上. */
export const isBlankMark = ({ text }: Squeezed): boolean => BLANK.test(text)

/** Whether a cell says that there was nothing: 記載なし, (新規), －. */
export const isNothing = ({ text }: Squeezed): boolean => NOTHING.test(text)

const PLACEHOLDER = /[〇○●◯]{2}|[×✕]{2}|^.{0,20}(?:別紙\d*(?:参照|のとおり)|新旧対照表).{0,10}$/
const SUMMARY =
  /(?:の|を|について|に)(?:追加|追記|削除|変更|修正|更新|記載|明記|反映|整理|統一)[)】〕\]]?。?$|【[^】]{0,80}(?:追加|追記|削除|変更|修正|更新|記載|明記|反映)】|^\(図中\)/
const LONGEST_SUMMARY = 60
/** What stands for a name or a drawing, without giving it: 変更後の組織図, 新たな所管課, (図中の課名). */
const STANDS_FOR =
  /^\(?(?:図中の|(?:新たな|新しい|(?:変更|改正|再編|改編|改称|修正)[前後]の|[新旧])(?=組織|機構|所管|担当|主管|部署|[課部局室係]|名称|体制))[一-龠ァ-ヶー・の]{1,20}\)?$|(?:組織|機構|体制|関係|業務|事務|系統)図\)?$|(?:改め|変更し|修正し|更新し|差し替え)たもの\)?$/

/** Whether a cell tells of its text instead of giving it: 〇〇〇〇, 別紙1参照, 「…機能の追加」, 【…について追記】. */
export const isSummary: (text: Squeezed) => boolean = once(
  ({ text }) =>
    PLACEHOLDER.test(text) ||
    (text.length <= LONGEST_SUMMARY && STANDS_FOR.test(text)) ||
    (SUMMARY.test(text) && (text.length <= LONGEST_SUMMARY || /【|^\(図中\)/.test(text))),
)
