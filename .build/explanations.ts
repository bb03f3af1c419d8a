import { rules } from '../rules/index.generated.ts'

/** What each rule tells and shows of itself, by its id. */
export const explanations = () =>
  Object.fromEntries([...rules].map(([id, { why, good, bad }]) => [id, { why: why(), good: good(), bad: bad() }]))
