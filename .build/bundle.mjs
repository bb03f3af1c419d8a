// Bundles the command line and the library into dist/, with a log to exercise them and the licences of what is inside.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { build } from 'esbuild'

/** The sentences that test a piece of knowledge are no use at run time, and a string is parsed faster than a literal. */
const knowledge = {
  name: 'knowledge',
  setup({ onLoad }) {
    onLoad({ filter: /rules\/.*\.json$/ }, ({ path }) => {
      const facts = JSON.parse(readFileSync(path, 'utf8'), (key, value) =>
        key === 'fires' || key === 'silent' ? undefined : value,
      )
      return { contents: `export default JSON.parse(${JSON.stringify(JSON.stringify(facts))})`, loader: 'js' }
    })
  },
}

/** What a rule shows is asked for by `explain` alone, and the less there is to read, the sooner a run begins. */
const examples = {
  name: 'examples',
  setup({ onLoad }) {
    onLoad({ filter: /rules\/[a-z]+\/[a-z-]+\.ts$/ }, ({ path }) => {
      const [, id] = /rules\/(.*)\.ts$/.exec(path)
      const contents = readFileSync(path, 'utf8').replace(
        /^ {2}(good|bad): \(\) => \[(?:\n.*?^ {2}|[^\n]*)\],$/gms,
        (_, kind) => `${kind}: () => require('./examples.json')['${id}'].${kind},`,
      )
      return { contents, loader: 'ts' }
    })
  },
}

const options = {
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20',
  // Names stay in the library, for whoever reports a fault.
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  alias: { 'decode-named-character-reference': './.build/named-character.ts' },
  plugins: [knowledge],
  metafile: true,
  logLevel: 'warning',
}

rmSync('dist', { recursive: true, force: true })
const main = await build({
  ...options,
  entryPoints: { main: 'src/cli.ts' },
  plugins: [knowledge, examples],
  external: ['./examples.json'],
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  // The less there is to read, the sooner a run begins.
  minifyIdentifiers: true,
  define: { 'import.meta.url': '__filename' },
  banner: { js: '(function (module, require, __filename) {' },
  footer: { js: '})' },
})
// A text in ASCII alone is read faster. What is left of other characters stands in regular expressions.
const program = readFileSync('dist/main.cjs', 'utf8').replace(
  /[^\0-\x7f]/g,
  (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
)
writeFileSync('dist/main.cjs', program)
const hash = createHash('sha256').update(program).digest('hex').slice(0, 16)
const [library] = await Promise.all([
  build({
    ...options,
    entryPoints: ['src/index.ts', 'src/node.ts', 'src/remark.ts'],
    format: 'esm',
    // The packages inside choose what a browser has, too.
    platform: 'neutral',
    mainFields: ['module', 'main'],
    external: ['node:*', ...builtinModules],
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
  }),
  build({
    ...options,
    entryPoints: { cli: 'src/start.cts' },
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    define: { BUNDLE_HASH: JSON.stringify(hash) },
  }),
])

const exercise = await build({
  entryPoints: ['.build/exercise.ts'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  write: false,
})
const { exerciseLog, allExamples } = await import(
  `data:text/javascript;base64,${Buffer.from(exercise.outputFiles[0].contents).toString('base64')}`
)
writeFileSync('dist/exercise.txt', exerciseLog())
writeFileSync('dist/examples.json', JSON.stringify(allExamples()))

const packages = new Set(
  [main, library]
    .flatMap(({ metafile }) => Object.keys(metafile.inputs))
    .flatMap((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []),
)
const licences = [...packages].sort().map((name) => {
  const folder = join('node_modules', name)
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : ''}\n`
})
writeFileSync('dist/THIRD_PARTY_LICENSES', licences.join(`\n${'-'.repeat(80)}\n\n`))
