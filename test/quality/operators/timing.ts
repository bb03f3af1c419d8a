import { dayOf } from '../../../src/dates.ts'
import type { Form, Row } from '../../../src/model.ts'
import { inCell, type Operator, ofCell, type Plant, rewritten } from '../plant.ts'
import type { Random } from '../random.ts'
import { isStarred } from '../stars.ts'

const timingOf = (row: Row): string => row.timing.text.trim()
const EMERGENCY = /災害|緊急|やむを得ない|事後評価|第[9９九]条第[2２二]項/
const NOT_MAJOR = /重要な変更[^。]*(?:ない|ません|ず|ぬ|除か|以外)|しきい値判断の結果/

/** 事後, and yet a 重要な変更. */
const MAJOR: readonly string[] = [
  '重要な変更に該当する。',
  '重要な変更に該当するため。',
  '重要な変更に該当するため、評価を再実施した。',
  '重要な変更に該当するので、事前に評価を実施した。',
  '重要な変更に該当し、評価の再実施を行った。',
  '重要な変更に該当する変更である。',
  '重要な変更に該当します。',
  '重要な変更に当たる。',
  '重要な変更に当たるため',
  '重要な変更にあたる。',
  '重要な変更にあたるため、評価を再実施',
  '重要な変更にあたります。',
  '重要な変更となる。',
  '重要な変更である。',
  '重要な変更であるため、評価を再実施した。',
  '「重要な変更」に該当する。',
  '「重要な変更」に当たるため。',
  '重要な変更　に　該当する。',
  '重 要 な 変 更 に 該 当 す る 。',
  '重要な変更に\n該当する。',
  '重要な変更の対象項目に該当する。',
  '重要な変更に該当するものである。',
  '重要な変更に該当したため、評価を再実施した。',
  '重要な変更のため、評価を再実施した。',
  '規則第11条の重要な変更にあたるため、評価を行った。',
  '特定個人情報保護評価指針の定める重要な変更に該当',
  '特定個人情報保護評価に関する規則第11条に規定する重要な変更に該当する。',
  '保管場所の変更であり、重要な変更に該当する。',
  '再委託を新たに行うもので、重要な変更に当たる。',
]

/** 事前, and yet already done. */
const ALREADY: readonly string[] = [
  'なお、評価実施当時から運用に変更無し。',
  'なお、評価実施当時から運用に変更はない。',
  'なお、前回の評価の当時から運用に変更なし。',
  '現在の運用を精査したことによる変更である。',
  '既に運用を開始している。',
  'すでに実施している内容に記載を合わせたもの。',
  '既に実施済みである。',
  '運用の実態に合わせた修正である。',
  '現在の実態に即した記載に改めた。',
  '誤記の修正である。',
  '誤字の修正である。',
  '脱字を補うもの。',
  '記載漏れを補うもの。',
  '記載誤りの修正である。',
  '令和2年4月1日から実施している。',
  'すでに施行された改正に伴う修正である。',
  '従前から行っている措置を明記したもの。',
  '前回の評価時から実施している内容である。',
  '現状に合わせた修正である。',
]

/** 事後, and yet to come. */
const YET: readonly string[] = [
  '新しいシステムを導入する予定であるため。',
  '来年度に運用を開始する予定である。',
  '委託を開始する予定のため。',
  '今後実施する措置である。',
  '今後、運用を変更することとしている。',
  '運用の開始前に提出するものである。',
  '変更前に提出・公表するものである。',
  '施行に先立って提出・公表する。',
  '施行前に提出・公表する。',
  '事前に提出・公表する。',
  '任意に事前の提出・公表を行う。',
  '運用を開始する前に公表するもの。',
  '変更を行う前に提出する。',
  '次年度から実施する予定のもの。',
]

export const contradiction: Operator = {
  rule: 'timing/contradiction',
  *plants({ log: { rows, form } }, random) {
    const late = rows.filter((row) => timingOf(row) === '事後' && !EMERGENCY.test(row.reason.text))
    for (const text of MAJOR) {
      const row = random.pick(late)
      if (!row) continue
      const clause = /^[^。]*?(?:ため|であり|もので)、/.exec(row.reason.text)?.[0] ?? ''
      const ground = /重要な変更|しきい値/.test(clause) ? '' : clause
      yield inCell(row, 'reason', text, rewritten(row, 'reason', random.below(2) === 0 ? text : `${ground}${text}`))
    }
    for (const text of ALREADY) {
      const row = random.pick(rows.filter((one) => timingOf(one) === '事前'))
      if (row && (dayOf(row) ?? '') > '2020-04-01') {
        yield inCell(row, 'reason', text, rewritten(row, 'reason', `${notMajorOf(row)}${text}`))
      }
    }
    for (const text of YET) {
      const row = random.pick(late)
      if (row) yield inCell(row, 'reason', text, rewritten(row, 'reason', `重要な変更に該当しない。${text}`))
    }
    yield* datedLater(late, random)
    yield* turned(rows, random)
    yield* notStarred(late, form, random)
  },
}

const notMajorOf = (row: Row): string =>
  /該当しない|あたらない|当たらない/.exec(row.reason.text) ? '重要な変更に該当しない。' : ''

/** The reason of a 事後 row speaks of a day that is yet to come. */
function* datedLater(late: readonly Row[], random: Random): Iterable<Plant> {
  for (const write of [
    (year: number) => `令和${year}年4月1日から実施するため、重要な変更にあたらない。`,
    (year: number) => `令和${year}年4月1日施行の改正に伴う修正のため、重要な変更に該当しない。`,
    (year: number) => `令和${year}年10月1日に機構改革を行うため、重要な変更にあたらない。`,
    (year: number) => `法令改正(令和${year}年6月1日施行)に伴う変更であり、重要な変更に当たらない。`,
    (year: number) => `${2018 + year}年4月1日からの組織改正に伴うもので、重要な変更にあたらない。`,
  ]) {
    const row = random.pick(late.filter((one) => (dayOf(one) ?? '') >= '2019-05-01'))
    if (!row) continue
    const year = Number(dayOf(row)?.slice(0, 4)) - 2018 + 1
    yield inCell(row, 'reason', write(9).replace('9', 'n'), rewritten(row, 'reason', write(year)))
  }
}

/** A row whose reason says when it is submitted, with the other 提出時期. */
function* turned(rows: readonly Row[], random: Random): Iterable<Plant> {
  const early = rows.filter(
    (row) => timingOf(row) === '事前' && /事前に|先立|施行前|開始前|重要な変更に該当するため/.test(row.reason.text),
  )
  for (const row of random.some(early, 4)) {
    const plant = ofCell(row, ['reason', 'timing'], `事後 for: ${shortened(row)}`, rewritten(row, 'timing', '事後'))
    yield plant
  }
  const past = rows.filter(
    (row) => timingOf(row) === '事後' && /当時から運用に変更|変更後速やかに|事後の評価/.test(row.reason.text),
  )
  for (const row of random.some(past, 3)) {
    yield ofCell(row, ['reason', 'timing'], `事前 for: ${shortened(row)}`, rewritten(row, 'timing', '事前'))
  }
}

const shortened = ({ reason }: Row): string => reason.text.trim().slice(0, 60)

/** Items that are marked ※, said not to be. */
function* notStarred(late: readonly Row[], form: Form | null, random: Random): Iterable<Plant> {
  const starred = late.filter((row) => isStarred(row, form))
  for (const text of [
    '重要な変更の対象項目ではないため。',
    '※の項目ではないため、重要な変更に該当しない。',
    '重要な変更の対象となる項目ではないため、事前の提出・公表が義務付けられない。',
    '重要な変更の対象である記載項目ではない。',
    '重要な変更の対象外の項目の修正のため。',
  ]) {
    const row = random.pick(starred)
    if (row)
      yield inCell(
        row,
        'reason',
        `at a ※ item: ${text}`,
        rewritten(row, 'reason', `法令の改正に伴う修正であり、${text}`),
      )
  }
}

/** Reasons that name a ground and leave it at that. */
const GROUNDS: readonly string[] = [
  '番号法の改正に伴う修正',
  '番号法の改正に伴う修正（号数・項の修正）',
  '番号法の一部改正（令和3年9月1日施行）に伴う号数の修正。',
  '法令改正に伴う変更のため。',
  '機構改革に伴う部署名の修正',
  '組織改正によるもの。',
  '令和3年2月5日付け地情機第97号通知に基づく修正',
  '社名変更に伴う修正',
  '文言整理',
  '文言整理による変更のため。',
  '字句の修正を行ったため。',
  '記載内容の見直し',
  '運用の見直しに伴う修正',
  '様式の改正に伴う修正',
  '時点修正',
  '評価書の見直しによる。',
  'システムの更新に伴う変更である。',
  '人事異動に伴う修正',
]

export const unstatedDetermination: Operator = {
  rule: 'timing/unstated-determination',
  *plants({ log: { rows, form } }, random) {
    const starred = rows.filter(
      (row) => timingOf(row) === '事後' && isStarred(row, form) && !EMERGENCY.test(row.reason.text),
    )
    for (const text of GROUNDS) {
      const row = random.pick(starred)
      if (row) yield ofCell(row, ['reason'], text, rewritten(row, 'reason', text))
    }
    for (const row of random.some(starred, 6)) {
      const clause =
        /^(?<ground>[^。]*?(?:に伴う|による|を補う|な)?[^。、]{0,12}(?:修正|変更|整理|もの))(?:であり|のため|で)?、/.exec(
          row.reason.text,
        )
      const ground = clause?.groups?.ground
      if (ground && !NOT_MAJOR.test(ground) && !/リスク/.test(ground)) {
        yield ofCell(row, ['reason'], `cut to its ground: ${ground}`, rewritten(row, 'reason', `${ground}`))
      }
    }
    for (const text of ['修正', '', '－', '特になし']) {
      const row = random.pick(starred)
      if (row) yield ofCell(row, ['reason'], `nothing but 「${text}」`, rewritten(row, 'reason', text))
    }
  },
}
