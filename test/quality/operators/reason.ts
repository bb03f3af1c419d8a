import { dayOf } from '../../../src/dates.ts'
import type { Edit, Field, Row } from '../../../src/model.ts'
import { comparable } from '../../../src/notation/fold.ts'
import {
  appended,
  hasBoth,
  type Operator,
  occurrences,
  ofCell,
  type Plant,
  replaced,
  rewritten,
  type Spot,
} from '../plant.ts'
import type { Random } from '../random.ts'
import { officeRenamesOf } from '../renames.ts'
import { wide } from '../written-date.ts'

const OFFICE = /[局部課室係署]|センター|グループ|チーム|事務所/
const NUMBER = /[第号条項]|別表/
const COMPANY = /社|㈱|[(（]株[)）]|法人|連合会|機構/

const OF_OFFICE_NAMES: readonly string[] = [
  '機構名変更に伴う記載の変更',
  '機構改革に伴う部署名の修正',
  '機構改革による部署の名称変更',
  '組織改正に伴う部署名等の修正',
  '組織名称の変更に伴う修正',
  '部署名の変更',
  '課名の変更に伴う修正',
  '所属名の変更に伴う修正',
  '担当部署の名称の変更に伴う修正',
  '課名変更に伴う記載の修正',
  '組織名の変更に伴う記載の修正',
  '担当課名の変更',
  '部署名称の変更に伴う修正',
]

const OF_OFFICES: readonly string[] = [
  '組織再編に伴う修正',
  '機構改革による変更',
  '令和4年4月1日付けの組織改編に伴う修正',
]

const OF_NUMBERS: readonly string[] = [
  '番号法の改正に伴う号数の修正',
  '番号法の改正に伴う修正(号数・項の修正)',
  '号ずれに伴う修正',
  '条項ずれに伴う修正',
  '番号法第19条の号の繰下げに伴う修正',
  '引用条項の修正',
  '項番号の修正',
  '法改正に伴う修正（号ずれ）',
  '根拠条項の号数の変更に伴う修正',
  '引用条文の号の修正',
  '号番号の修正',
]

const OF_COMPANIES: readonly string[] = [
  '社名変更に伴う記載の変更',
  '委託先の社名変更に伴う修正',
  '委託先の商号変更に伴う修正',
  '会社名の変更に伴う修正',
  '委託先の名称変更に伴う修正',
  '株式会社の合併による社名の変更',
  '委託業者の社名変更',
  '商号変更に伴う修正',
  '受託者の社名変更に伴う修正',
]

const TAILS = [
  'のため、重要な変更にあたらない。',
  'であり、重要な変更に該当しない。',
  'に伴う変更のため、重要な変更には当たらない。',
] as const

export const mismatch: Operator = {
  rule: 'reason/mismatch',
  *plants({ log: { rows } }, random) {
    for (const [kind, reasons, holds] of [
      ['no office', OF_OFFICE_NAMES, OFFICE],
      ['no office and no number', OF_OFFICES, OFFICE],
      ['no number', OF_NUMBERS, NUMBER],
      ['no company', OF_COMPANIES, COMPANY],
    ] as const) {
      const without = rows.filter(
        (row) =>
          hasBoth(row) &&
          !holds.test(row.before.text + row.after.text) &&
          !/略/.test(row.before.text) &&
          (!/no number/.test(kind) || numeralsIn(row.before.text) === numeralsIn(row.after.text)),
      )
      for (const reason of reasons) {
        for (const row of random.some(without, 2)) {
          yield ofCell(
            row,
            ['reason'],
            `${reason}: ${kind}`,
            rewritten(row, 'reason', `${reason}${TAILS[row.number % 2] ?? ''}`),
          )
        }
      }
    }
    yield* goingOn(rows, random)
  },
}

const numeralsIn = (text: string): string =>
  (text.normalize('NFKC').match(/[\d一二三四五六七八九十百]+|[ⅠⅡⅢⅣⅤⅥ①-⑳]/g) ?? []).join()

/** An office that is taken out as renamed, and stands in another row of the day. */
function* goingOn(rows: readonly Row[], random: Random): Iterable<Plant> {
  const said = rows.filter(({ reason }) => /機構|組織|部署名/.test(reason.text))
  for (const row of said) {
    const names = [...new Set(row.after.text.match(/[一-龠]{2,8}課/g) ?? [])].filter((name) =>
      row.before.text.includes(name),
    )
    for (const name of names) {
      const others = rows.filter(
        (other) => other !== row && dayOf(other) === dayOf(row) && other.after.text.includes(name),
      )
      if (others.length === 0) continue
      const generic = random.pick(['システム担当部門', '業務主管部門', 'システム部門', '所管部門']) ?? ''
      const edits = occurrences(row, 'after', name).map(({ start, end }) => replaced(row, 'after', start, end, generic))
      yield ofCell(row, ['reason', 'after', 'before'], `${name} → ${generic}, though it goes on`, ...edits)
    }
  }
}

const SLIGHT = /文言|字句|機構|組織|部署名|社名|商号|様式整理|表記/
const MEASURE = /認証|施錠|暗号化|制限|照合|記録|承認|消去|廃棄|研修|監査|点検|確認|禁止|監視/

/** Measures, periods, headcounts and approvers that no rewording brings. */
const NEW_MEASURES: readonly string[] = [
  '・外部記録媒体への書出しを禁止している。',
  '・退庁時は書庫を施錠する。',
  '・通信は暗号化している。',
  '・利用の記録を5年間保存する。',
  '・持出しは所属長の承認を得て行う。',
  '・年2回、外部の者による監査を受ける。',
  '・新任の職員に研修を実施する。',
  '・入力の内容は2人の職員が照合する。',
  '・操作は生体認証を経た者に限る。',
  '・保存期間を過ぎた書類は溶解により廃棄する。',
  '・指静脈による認証を行う。',
  '・持込みには課長の許可を要する。',
  '・操作の履歴は10年間保管する。',
  '・入口に監視カメラを設置している。',
]

export const understated: Operator = {
  rule: 'reason/understated',
  *plants({ log: { rows } }, random) {
    const slight = rows.filter((row) => SLIGHT.test(row.reason.text) && hasBoth(row))
    const long = slight.filter(({ after }) => after.text.length > 60 && /。/.test(after.text))
    for (const text of NEW_MEASURES) {
      const row = random.pick(long)
      if (row) yield ofChange(row, `new: ${text}`, appended(row, 'after', ` ${text}`))
    }
    for (const row of long) {
      const standing = occurrences(row, 'after', /(?<=。\s{0,2})[^。]{10,}。/).filter(({ start, end }) =>
        MEASURE.test(row.after.text.slice(start, end)),
      )
      for (const { start, end } of random.some(standing, 2)) {
        const sentence = row.after.text.slice(start, end)
        yield ofChange(
          row,
          `gone: ${MEASURE.exec(sentence)?.[0]} (${sentence.slice(0, 40)})`,
          replaced(row, 'after', start, end, ''),
        )
      }
      const numbers = occurrences(row, 'after', PERIOD)
      for (const { start, end } of random.some(numbers, 2)) {
        const written = row.after.text.slice(start, end)
        const other = String(Number(written.normalize('NFKC')) + (random.below(2) === 0 ? 1 : 2))
        const text = /[０-９]/.test(written) ? wide(other) : other
        const unit = row.after.text.slice(Math.max(0, start - 3), end + 4)
        yield ofChange(row, `another number in ${unit}`, replaced(row, 'after', start, end, text))
      }
      for (const { start, end } of random.some(
        occurrences(row, 'after', /課長(?=の承認|が承認|の確認|が確認|の決裁|からの申請|の申請|に申請)/),
        1,
      )) {
        yield ofChange(row, 'the approver gone', replaced(row, 'after', start, end, '課'))
      }
    }
  },
}

const PERIOD =
  /(?<![第成和年月\d０-９.])[\d０-９]{1,3}(?=年間|か月|回(?!線)|時間|分間|日前|日を超|日以内|日ごと|人の|名の|要素)/

function ofChange(row: Row, spelling: string, edit: Edit): Plant {
  const spots: Spot[] = [
    { row: row.number, field: 'after', planted: edit.text !== '' },
    { row: row.number, field: 'before', planted: false },
    { row: row.number, field: 'reason', planted: false },
  ]
  return { spelling, edits: [edit], rows: [row.number], spots }
}

/** Reasons of other kinds than the renaming of an office, or the amendment of a law. */
const OTHERS: readonly string[] = [
  '文言整理による変更のため、重要な変更にあたらない。',
  '誤記の修正のため、重要な変更にあたらない。',
  '法令改正に伴う変更のため、重要な変更にあたらない。',
  '人事異動に伴う修正のため、重要な変更にあたらない。',
  '様式の改正に伴う修正のため、重要な変更にあたらない。',
  '委託先の変更に伴う修正のため、重要な変更にあたらない。',
]

export const inconsistent: Operator = {
  rule: 'reason/inconsistent',
  *plants({ log: { rows } }, random) {
    for (const group of alike(rows)) {
      const own = group[0]?.reason.text ?? ''
      const row = random.pick(group)
      if (!row) continue
      const turned = row.timing.text.trim() === '事後' ? '事前' : '事後'
      yield inGroup(group, 'timing', `${turned} for one of ${group.length}`, rewritten(row, 'timing', turned))
      for (const reason of OTHERS) {
        const one = random.pick(group)
        const sameKind = (/法/.test(own) && /法令/.test(reason)) || (/様式/.test(own) && /様式/.test(reason))
        if (one && !sameKind && !own.includes(reason.slice(0, 4))) {
          yield inGroup(group, 'reason', `${reason} for one of ${group.length}`, rewritten(one, 'reason', reason))
        }
      }
    }
  },
}

/** Rows of one day that make the same replacement, for the same reason, with the same timing. */
function alike(rows: readonly Row[]): Row[][] {
  const groups = new Map<string, Row[]>()
  for (const row of rows.filter(hasBoth)) {
    const key = [row.date, row.before, row.after, row.timing, row.reason].map(({ text }) => comparable(text)).join(' ')
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  const renames = officeRenamesOf(rows).map((rename) =>
    rename.rows.filter(({ before, reason }) => before.text.length < 30 && reason.text === rename.rows[0]?.reason.text),
  )
  return [...groups.values(), ...renames].filter((group) => group.length > 1)
}

function inGroup(group: readonly Row[], field: Field, spelling: string, edit: Edit): Plant {
  const numbers = group.map(({ number }) => number)
  const fields: readonly Field[] = field === 'timing' ? ['timing', 'reason'] : ['reason']
  return {
    spelling,
    edits: [edit],
    rows: numbers,
    spots: numbers.flatMap((row) => fields.map((one) => ({ row, field: one, planted: false }))),
  }
}
