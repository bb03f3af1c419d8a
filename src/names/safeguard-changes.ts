import type { Cell, Row, Span } from '../model.ts'
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
  const [old, now] = [readSafeguards(row.before.text), readSafeguards(row.after.text)]
  const replacements = sensesOf(old) === sensesOf(now) ? null : replacementsIn(row)
  if (!replacements) return NONE
  const before = sideOf(
    row.before,
    old,
    replacements.map(({ removed, added }) => ({ own: removed, other: added })),
  )
  const after = sideOf(
    row.after,
    now,
    replacements.map(({ removed, added }) => ({ own: added, other: removed })),
  )
  const isTold = ({ group }: Safeguard) => group !== 'person' || ![row.before, row.after].some(isName)
  const gone = safeguardsGained(after, before)
  const post = gone.some(isPost) ? [] : postTurnedOffice(row, old, replacements)
  return { gone: [...gone, ...post].filter(isTold), added: safeguardsGained(before, after).filter(isTold) }
}

/** Whether both cells give their text, and leave out alike. */
function isComparable(row: Row): boolean {
  const texts = [squeezedText(row.before), squeezedText(row.after)]
  const [leavesOut, leavesOutNow] = texts.map((text) => omissionsIn(text).length > 0)
  return leavesOut === leavesOutNow && texts.every((text) => !isBlankMark(text) && !isSummary(text))
}

const sensesOf = (safeguards: readonly Safeguard[]): string =>
  safeguards
    .map(({ sense }) => sense)
    .sort()
    .join()

const isName = ({ text }: Cell): boolean => !/[ぁ-ん]/.test(text) || officesAlone(text).length > 0

const isPost = ({ sense }: Safeguard): boolean => sense === '役職'

function sideOf(
  { text }: Cell,
  safeguards: readonly Safeguard[],
  changes: readonly { own: Span; other: Span }[],
): Side {
  const inserted = changes.filter(({ other: { start, end } }) => start === end)
  return { text, safeguards, changed: changes.map(({ own }) => own), inserted: inserted.map(({ own }) => own) }
}

/** An office without its head, and without any other person. */
const isOfficeAlone = (text: string): boolean => /[課局室係]|部門|部署/.test(text) && !/[長者]/.test(text)

/** The post that an office took the place of while others stand: 市民課長 → 窓口課. */
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
