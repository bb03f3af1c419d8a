import type { Cell, Row, Span } from '../model.ts'
import { type Choice, readChoices } from '../notation/choice.ts'
import { type Replacement, replacementsIn } from '../notation/difference.ts'
import { fold } from '../notation/fold.ts'
import { isBlankMark, isSummary, omissionsIn } from '../notation/omission.ts'
import { readSafeguards, type Safeguard, type Side, safeguardsGained } from '../notation/safeguard.ts'
import { squeezedText } from '../notation/squeeze.ts'
import { officesAlone } from './offices-alone.ts'

/** What a row no longer says is done to protect the data, and what it newly says. */
export interface SafeguardChanges {
  /** Offsets into 変更前. */
  readonly gone: readonly Safeguard[]
  /** Offsets into 変更後. */
  readonly added: readonly Safeguard[]
}

const NONE: SafeguardChanges = { gone: [], added: [] }

/** Compares what the two texts of a row say. Where one of them is but a name, persons are left to those who compare names. */
export function safeguardChangesIn(row: Row): SafeguardChanges {
  if (!isComparable(row)) return NONE
  const [worded, chosen] = [wordedChangesIn(row), choicesTurnedIn(row)]
  return { gone: [...worded.gone, ...chosen.gone], added: [...worded.added, ...chosen.added] }
}

/** The boxes of the form that both texts have, ticked in one of them. */
function choicesTurnedIn({ before, after }: Row): SafeguardChanges {
  const [olds, nows] = [readChoices(before.text), readChoices(after.text)]
  const turned = (own: readonly Choice[], other: readonly Choice[]): Safeguard[] => {
    const blank = new Set(other.filter(({ isChosen }) => !isChosen).map(({ label }) => label))
    return own
      .filter(({ label, isChosen }) => isChosen && blank.has(label))
      .map(({ label, start, end }) => ({ group: 'measure', sense: label, start, end }))
  }
  return { gone: turned(olds, nows), added: turned(nows, olds) }
}

function wordedChangesIn(row: Row): SafeguardChanges {
  const [old, now] = [readSafeguards(row.before.text), readSafeguards(row.after.text)]
  const heads = approvingHeadsIn(row.before.text)
  const replacements = sayTheSame(old, now) && heads.length === 0 ? null : replacementsIn(row)
  if (!replacements) return NONE
  const before = sideOf(
    [row.before.text, row.after.text],
    old,
    replacements.map(({ removed, added }) => ({ own: removed, other: added })),
  )
  const after = sideOf(
    [row.after.text, row.before.text],
    now,
    replacements.map(({ removed, added }) => ({ own: added, other: removed })),
  )
  const isTold = ({ group }: Safeguard) => group !== 'person' || ![row.before, row.after].some(isName)
  const gone = safeguardsGained(after, before)
  const post = gone.some(isPost) ? [] : postTurnedOffice(row, old, replacements)
  return {
    gone: [...gone, ...post, ...headsTurnedBody(row, heads, replacements)].filter(
      (one) => isTold(one) && !isSpeltOut(one, row.before, row.after),
    ),
    added: safeguardsGained(before, after).filter((one) => isTold(one) && !isSpeltOut(one, row.after, row.before)),
  }
}

/** Whether both cells give their text, and leave out alike. */
function isComparable(row: Row): boolean {
  const texts = [squeezedText(row.before), squeezedText(row.after)]
  const [leavesOut, leavesOutNow] = texts.map((text) => omissionsIn(text).length > 0)
  return leavesOut === leavesOutNow && texts.every((text) => !isBlankMark(text) && !isSummary(text))
}

/** Most do in the same order, which takes no sorting. */
const sayTheSame = (olds: readonly Safeguard[], nows: readonly Safeguard[]): boolean =>
  olds.length === nows.length &&
  (olds.every(({ sense }, index) => sense === nows[index]?.sense) || sensesOf(olds) === sensesOf(nows))

const sensesOf = (safeguards: readonly Safeguard[]): string =>
  safeguards
    .map(({ sense }) => sense)
    .sort()
    .join()

const isName = ({ text }: Cell): boolean => !/[ぁ-ん]/.test(text) || officesAlone(text).length > 0

const isPost = ({ sense }: Safeguard): boolean => sense === '役職'

const SHORT = '\\((?:以下、?)?「?([A-Za-z][A-Za-z0-9-]{1,11})[」)]'
/** What a name is short for stands behind the rest of it, and what it is of before: ワクチン接種記録システム(VRS), …制度(ISMS)の認証. */
const SHORT_BEHIND = new RegExp(`^[一-龠々ァ-ヶーA-Za-z・等]{0,20}${SHORT}`)
const SHORT_BEFORE = new RegExp(`${SHORT}の?$`)
const NEAR = 40

/** Whether a word is part of a name that the other text gives by its short form. */
function isSpeltOut({ start, end }: Safeguard, own: Cell, other: Cell): boolean {
  const [before, behind] = [own.text.slice(Math.max(0, start - NEAR), start), own.text.slice(end, end + NEAR)].map(fold)
  const short = (SHORT_BEHIND.exec(behind ?? '') ?? SHORT_BEFORE.exec(before ?? ''))?.[1]
  return short !== undefined && fold(other.text).includes(short)
}

function sideOf(
  [text, otherText]: readonly [own: string, other: string],
  safeguards: readonly Safeguard[],
  changes: readonly { own: Span; other: Span }[],
): Side {
  const inserted = changes.filter(({ other: { start, end } }) => start === end)
  return {
    text,
    safeguards,
    changed: changes.map(({ own, other }) => wordAround(text, own, otherText.slice(other.start, other.end))),
    inserted: inserted.map(({ own }) => own),
  }
}

const WORD = /^[一-龠々ァ-ヶーA-Za-z0-9]{1,12}$/
const WORD_BEFORE = /[一-龠々ァ-ヶーA-Za-z0-9]{1,12}$/
const WORD_BEHIND = /^[一-龠々ァ-ヶーA-Za-z0-9]{1,12}/
const WORD_LENGTH = 12

/** Where the other text only lengthens a word of this one, that word: eラーニング → eラーニング研修. */
function wordAround(text: string, own: Span, added: string): Span {
  if (own.start < own.end || !WORD.test(added)) return own
  const before = WORD_BEFORE.exec(text.slice(Math.max(0, own.start - WORD_LENGTH), own.start))?.[0] ?? ''
  const behind = WORD_BEHIND.exec(text.slice(own.end, own.end + WORD_LENGTH))?.[0] ?? ''
  return { start: own.start - before.length, end: own.end + behind.length }
}

/** An office without its head, and without any other person than whoever works there. */
const isOfficeAlone = (text: string): boolean =>
  /[課局室係]|部門|部署/.test(text) && !/[長者]/.test(text.replace(/担当者/g, ''))

/** The post that an office took the place of while others stand: 市民課長 → 窓口課, 窓口課の担当者. */
function postTurnedOffice(
  { after }: Row,
  old: readonly Safeguard[],
  replacements: readonly Replacement[],
): readonly Safeguard[] {
  const turned = replacements.filter(({ added: { start, end } }) => isOfficeAlone(fold(after.text.slice(start, end))))
  const post = old.find(
    (safeguard) =>
      isPost(safeguard) &&
      turned.some(({ removed }) => removed.start <= safeguard.start && safeguard.end <= removed.end),
  )
  return post ? [post] : []
}

/** Who approves as the head of a body, up to the particle behind: 広域連合長が承諾, 市長の事前の承認. */
const APPROVING_HEAD =
  /(?:(?:[市町村区]|広域連合|組合|企業|教育)長|知事)(?=[がはのにへ][^。、\n]{0,15}(?:承[認諾]|許[可諾]|決裁|同意|認め))/g
const BODY = /(?:[市町村区県都道府]|広域連合|組合|企業団|委員会)$/

function approvingHeadsIn(text: string): Safeguard[] {
  if (!/[長事][がはのにへ]/.test(text)) return []
  return Array.from(text.matchAll(APPROVING_HEAD), ({ index: start, 0: { length } }) => ({
    group: 'person',
    sense: '役職',
    start,
    end: start + length,
  }))
}

/** The heads that only their bodies took the place of: 市長が承認 → 市が承認. */
const headsTurnedBody = (
  { after }: Row,
  heads: readonly Safeguard[],
  replacements: readonly Replacement[],
): readonly Safeguard[] =>
  heads.filter(({ start, end }) =>
    replacements.some(
      ({ removed, added }) =>
        removed.start <= start && end === removed.end && BODY.test(after.text.slice(added.start, added.end)),
    ),
  )
