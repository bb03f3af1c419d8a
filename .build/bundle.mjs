// Bundles the command line and the library into dist/, with a log to exercise them and the licences of what is inside.
import { createHash } from 'node:crypto'
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { htmlDecodeTree } from 'entities/decode'
import { build } from 'esbuild'

/**
 * The sentences that test a piece of knowledge are no use at run time, and a string is parsed faster than a literal: what is
 * known of a form, when that form is asked for.
 */
const knowledge = {
  name: 'knowledge',
  setup({ onLoad }) {
    onLoad({ filter: /rules\/.*\.json$/ }, ({ path }) => {
      const facts = JSON.parse(readFileSync(path, 'utf8'), (key, value) =>
        key === 'fires' || key === 'silent' ? undefined : value,
      )
      const parsed = (value) => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`
      const parts = Object.entries(facts).map(([key, value]) => `get ${key}() { return ${parsed(value)} }`)
      return { contents: `export default ${Array.isArray(facts) ? parsed(facts) : `{ ${parts} }`}`, loader: 'js' }
    })
  },
}

/** What a rule tells and shows of itself is rarely asked for, and the less there is to read, the sooner a run begins. */
const explanations = {
  name: 'explanations',
  setup({ onLoad }) {
    onLoad({ filter: /rules\/[a-z]+\/[a-z-]+\.ts$/ }, ({ path }) => {
      const [, id] = /rules\/(.*)\.ts$/.exec(path)
      const contents = readFileSync(path, 'utf8').replace(
        /^ {2}(why|good|bad): \(\) => (?:\(\{\n.*?^ {2}\}\)|\[(?:\n.*?^ {2}|[^\n]*)\]),$/gms,
        (_, key) => `${key}: () => require('./explanations.json')['${id}'].${key},`,
      )
      return { contents, loader: 'ts' }
    })
  },
}

/** Packages that few runs call for, in the form that is set up when it is called for. */
const rarelyUsed = {
  name: 'rarely-used',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^(diff|tinyglobby)$/ }, ({ path, kind, resolveDir }) =>
      kind === 'dynamic-import' ? resolve(path, { kind: 'require-call', resolveDir }) : undefined,
    )
  },
}

/** The names of HTML's characters as they are in memory: to unpack them takes a twentieth of a run. */
const characterNames = {
  name: 'character-names',
  setup({ onLoad }) {
    onLoad({ filter: /entities\/dist\/generated\/decode-data-html\.js$/ }, () => {
      const bytes = Buffer.from(htmlDecodeTree.buffer, htmlDecodeTree.byteOffset, htmlDecodeTree.byteLength)
      return {
        contents: `const bytes = Buffer.from('${bytes.toString('base64')}', 'base64')
          export const htmlDecodeTree = new Uint16Array(bytes.buffer, bytes.byteOffset, ${htmlDecodeTree.length})`,
      }
    })
  },
}

const INSIDE_LINES = ['autolink-literal', 'strikethrough', 'task-list-item'].flatMap((name) => [
  [`micromark-extension-gfm-${name}`, './.build/inside-lines.ts'],
  [`mdast-util-gfm-${name}`, './.build/inside-lines.ts'],
])

const options = {
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20',
  // Names stay in the library, for whoever reports a fault.
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  alias: {
    ...Object.fromEntries(INSIDE_LINES),
    'decode-named-character-reference': './.build/named-character.ts',
    'mdast-util-to-markdown': './.build/to-markdown.ts',
    'node:process': './.build/process.ts',
  },
  plugins: [knowledge],
  metafile: true,
  logLevel: 'warning',
}

rmSync('dist', { recursive: true, force: true })
const main = await build({
  ...options,
  entryPoints: { main: 'src/cli.ts' },
  plugins: [knowledge, rarelyUsed, characterNames, explanations],
  external: ['./explanations.json'],
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

const bundled = await build({
  entryPoints: ['.build/explanations.ts'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  write: false,
})
const { explanations: texts } = await import(
  `data:text/javascript;base64,${Buffer.from(bundled.outputFiles[0].contents).toString('base64')}`
)
writeFileSync('dist/explanations.json', JSON.stringify(texts()))
// What most logs call for is compiled before: more would take longer to read than to compile now and then.
copyFileSync('samples/good/midorigaoka-juki.md', 'dist/exercise.txt')

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
