import { rules } from '../rules/index.generated.ts'
import { markdownOf } from '../test/support/examples.ts'

/** A change log in which every rule finds what its examples show: to lint it is to run all the code that logs call for. */
export const exerciseLog = (): string =>
  markdownOf([...rules.values()].flatMap(({ bad }) => bad().flatMap(({ rows = [] }) => rows)))

/** The examples of every rule, by its id. */
export const allExamples = () =>
  Object.fromEntries([...rules].map(([id, { good, bad }]) => [id, { good: good(), bad: bad() }]))
