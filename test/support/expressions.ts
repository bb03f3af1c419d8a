import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'acorn'
import { transformSync } from 'esbuild'

/** The source files of the machine and its rules. */
export const SOURCES: readonly string[] = ['src', 'rules'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?<!\.d)\.[jt]s$/.test(path))
    .map((path) => join(folder, path)),
)

/** The regular expressions that a source file writes out. */
export function literalsIn(path: string): RegExp[] {
  const { code } = transformSync(readFileSync(path, 'utf8'), { loader: 'ts' })
  const found: RegExp[] = []
  parse(code, {
    ecmaVersion: 'latest',
    sourceType: 'module',
    onToken: ({ type, start, end }) => {
      if (type.label === 'regexp') found.push(expressionOf(code.slice(start, end)))
    },
  })
  return found
}

function expressionOf(literal: string): RegExp {
  const end = literal.lastIndexOf('/')
  return new RegExp(literal.slice(1, end), literal.slice(end + 1))
}

/** A stand-in for `RegExp` that remembers what it builds. */
export function recording(built: RegExp[]): RegExpConstructor {
  return new Proxy(RegExp, {
    construct(target, [pattern, flags]) {
      const expression = new target(pattern, flags)
      built.push(expression)
      return expression
    },
  })
}
