import type { Operator } from '../plant.ts'
import * as change from './change.ts'
import * as count from './count.ts'
import * as date from './date.ts'
import * as item from './item.ts'
import * as law from './law.ts'
import * as org from './org.ts'
import * as reason from './reason.ts'
import * as row from './row.ts'
import * as table from './table.ts'
import * as text from './text.ts'
import * as timing from './timing.ts'

/** An operator for each rule, in the order of the rules. */
export const operators: readonly Operator[] = [
  table.header,
  table.columns,
  table.noChangeLog,
  row.schema,
  date.impossible,
  date.order,
  date.future,
  date.notation,
  item.unknown,
  item.label,
  item.notation,
  item.duplicate,
  change.none,
  change.continuity,
  change.abbreviation,
  org.obsoleteName,
  org.inconsistentRename,
  org.lostTitle,
  law.obsoleteReference,
  law.mixedReferences,
  law.prematureReference,
  law.wrongRenumbering,
  count.recipients,
  count.list,
  timing.contradiction,
  timing.unstatedDetermination,
  reason.mismatch,
  reason.understated,
  reason.inconsistent,
  text.brackets,
  text.term,
]
