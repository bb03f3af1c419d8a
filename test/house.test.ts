import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { expect, test } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import { VERSION } from '../src/version.ts'

/** The floors from the ground up: a file imports from its own floor or below. */
const FLOORS: readonly RegExp[] = [
  /^src\/(model|knowledge|once|first-index|group|fingerprint|nearest|version)\.ts$|^src\/encoding\//,
  /^src\/(notation\/|(place|quote|other-row)\.ts)/,
  /^src\/(rule\.ts|dates\.ts|names\/|figures\/)/,
  /^src\/(read\/|row-validator|breaches)/,
  /^rules\/(?:knowledge\/|.+\.json$)/,
  /^rules\/[^/]+\//,
  /^src\/(config-words|config-validator|baseline|check|silence|settle|lint|fix)/,
  /^src\/(report\/|explain|catalogue|help|arguments|files|inside|config|init|project|unreadable)/,
  /^src\/run\//,
  /^rules\/index/,
  /^src\/(index|cli|node|remark)\.ts$/,
]

const files = ['src', 'rules'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .map((path) => posix.join(folder, path)),
)
const source = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]))

const importsOf = (file: string): string[] =>
  Array.from((source.get(file) ?? '').matchAll(/(?:from|import)\s*\(?'(\.[^']+)'/g), ([, path = '']) =>
    posix.normalize(join(dirname(file), path)),
  )

const floorOf = (file: string): number => FLOORS.findIndex((floor) => floor.test(file))

test('every file has a floor', () => {
  expect(files.filter((file) => floorOf(file) < 0)).toEqual([])
})

test('imports go down only', () => {
  const up = files.flatMap((file) =>
    importsOf(file)
      .filter((path) => floorOf(path) > floorOf(file))
      .map((path) => `${file} → ${path}`),
  )
  expect(up).toEqual([])
})

test('no import cycles, types included', () => {
  const done = new Set<string>()
  const visit = (file: string, trail: readonly string[]): string[] => {
    if (trail.includes(file)) return [[...trail.slice(trail.indexOf(file)), file].join(' → ')]
    if (done.has(file)) return []
    const cycles = importsOf(file).flatMap((path) => visit(path, [...trail, file]))
    done.add(file)
    return cycles
  }
  expect(files.flatMap((file) => visit(file, []))).toEqual([])
})

test('no rule imports a rule, and the machine knows none by name', () => {
  const rules = files.filter((file) => /^rules\/(?!knowledge\/)[^/]+\/[^/]+\.ts$/.test(file))
  const ids = rules.map((file) => file.slice('rules/'.length, -'.ts'.length))
  expect(rules.flatMap(importsOf).filter((path) => rules.includes(path))).toEqual([])
  const roof = /^src\/(index|cli|node|remark)\.ts$/
  const machine = files.filter((file) => file.startsWith('src/') && !roof.test(file))
  expect(machine.flatMap(importsOf).filter((path) => path.startsWith('rules/'))).toEqual([])
  const named = machine.filter((file) => ids.some((id) => source.get(file)?.includes(id)))
  expect(named).toEqual([])
})

test('below the roof nothing touches the process, the console, the disk or the clock', () => {
  const outside = /^src\/(run\/.+|cli|node|remark|files|inside|project|arguments)\.ts$/
  const touching = files.filter(
    (file) =>
      !outside.test(file) && /\bprocess\b|\bconsole\b|'node:|Date\.now|new Date\(\)/.test(source.get(file) ?? ''),
  )
  expect(touching).toEqual([])
})

test('the version is that of the package', () => {
  expect(VERSION).toBe(manifest.version)
})
