import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rules } from '../rules/index.generated.ts'
import { configSchema } from '../src/catalogue.ts'
import { check } from '../src/check.ts'
import { readConfig } from '../src/config.ts'
import { configStart } from '../src/init.ts'
import type { Knowledge } from '../src/knowledge.ts'
import { readJson } from '../src/notation/json.ts'
import { fileStart } from '../src/place.ts'
import { logRule, say } from '../src/rule.ts'

describe('JSON with comments', () => {
  test('says the same as JSON does', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.nat(4), (value, indent) => {
        const read = readJson(JSON.stringify(value, null, indent))
        expect(read).not.toHaveProperty('fault')
        expect(JSON.stringify('value' in read && read.value)).toBe(JSON.stringify(value))
      }),
    )
  })

  test('comments and trailing commas change nothing, and lines are counted through them', () => {
    const text = [
      '/* 設定',
      ' { " */ { // "a": 1',
      '  "a": [ 1, // one',
      '    "//", "/* \\" */", ],',
      '  "b/c~": { "": null, },',
      '} // end',
    ].join('\r\n')
    expect(readJson(text)).toEqual({
      value: { a: [1, '//', '/* " */'], 'b/c~': { '': null } },
      lines: new Map([
        ['', 2],
        ['/a', 3],
        ['/a/0', 3],
        ['/a/1', 4],
        ['/a/2', 4],
        ['/b~1c~0', 5],
        ['/b~1c~0/', 5],
      ]),
    })
  })

  test.each([
    ['', 1, 'a value', ''],
    ['{\n', 1, 'a name in double quotes', ''],
    ['{ a: 1 }', 1, 'a name in double quotes', 'a'],
    ["{ 'a': 1 }", 1, 'a name in double quotes', "'"],
    ['{ 1: 1 }', 1, 'a name in double quotes', '1'],
    ['{ "a" 1 }', 1, '":"', '1'],
    ['{ "a": 1\n  "b": 2 }', 2, '"," or "}"', '"b"'],
    ['[ 1 2 ]', 1, '"," or "]"', '2'],
    ['[ , ]', 1, 'a value', ','],
    ['[ "a ]', 1, 'a value', '"a ]'],
    ['[ "\\x" ]', 1, 'a value', '"\\x"'],
    ['[ 01, NaN ]', 1, 'a value', '01'],
    ['{} {}', 1, 'the end of the file', '{'],
    ['{ "a": 1,\n "\\u0061": 2 }', 2, 'a name that is not used yet', '"\\u0061"'],
    ['{} /* … ', 1, undefined, undefined],
    ['/* /* '.repeat(50_000), 1, 'a value', ''],
    ['['.repeat(100_000), 1, 'less nesting', '['],
    ['{"a":'.repeat(100_000), 1, 'less nesting', '{'],
  ])('%.20j', (text, line, expected, found) => {
    const read = readJson(text)
    if (expected === undefined) expect(read).not.toHaveProperty('fault')
    else expect(read).toMatchObject({ fault: { line, expected: { en: expected }, found } })
  })

  test('a key of an object is never more than a key', () => {
    const read = readJson('{ "__proto__": { "polluted": true }, "constructor": 1, "b": { "__proto__": null } }')
    expect('value' in read && Object.keys(read.value as object)).toEqual(['__proto__', 'constructor', 'b'])
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })
})

const ID = 'change/none'
const read = (text: string) => readConfig(text, rules)
const faultsOf = (text: string, language: 'ja' | 'en' = 'ja') => {
  const result = read(text)
  return 'faults' in result ? result.faults.map(({ line, message }) => `${line}: ${message[language]}`) : []
}

describe('a configuration', () => {
  test('that is empty sets nothing', () => {
    expect(read('{}')).toEqual({
      config: {
        files: [],
        ignore: [],
        baseline: null,
        form: null,
        language: null,
        asOf: null,
        rules: new Map(),
        options: new Map(),
        knowledge: { offices: [], companies: [], terms: [] },
      },
    })
  })

  test('is read with its days', () => {
    const office = { old: '市民局戸籍課', new: '市民局窓口課', ground: '事務分掌規則の改正' }
    const term = { wrong: '住民基本台帳ネット', right: '住民基本台帳ネットワークシステム' }
    const written = {
      $schema: './config.schema.json',
      files: ['評価書/**/*.md'],
      ignore: ['旧版/**'],
      baseline: 'known.json',
      form: '様式4',
      language: 'en',
      asOf: '令和8年11月23日',
      rules: { [ID]: 'off' },
      options: { 'item/notation': { dash: '－' } },
      knowledge: {
        offices: [{ ...office, from: '令和6年4月1日' }],
        companies: [{ ...office, from: '2024-04-01' }],
        terms: [term],
      },
    }
    expect(read(JSON.stringify(written))).toEqual({
      config: {
        files: ['評価書/**/*.md'],
        ignore: ['旧版/**'],
        baseline: 'known.json',
        form: '様式4',
        language: 'en',
        asOf: '2026-11-23',
        rules: new Map([[ID, 'off']]),
        options: new Map([['item/notation', { dash: '－' }]]),
        knowledge: {
          offices: [{ ...office, from: '2024-04-01' }],
          companies: [{ ...office, from: '2024-04-01' }],
          terms: [term],
        },
      },
    })
  })
})

describe('a mistake in it is told by line and path, with what was expected', () => {
  const rename = '"old": "a", "new": "b", "ground": "c"'

  test.each([
    ['{\n "file": ["x"]\n}', '2: file という設定はありません。「files」のことですか'],
    ['{ "as-of": "2026-11-23" }', '1: as-of という設定はありません。「asOf」のことですか'],
    [
      '{ "rules": {\n "change/non": "off" } }',
      '2: rules.change/non という設定はありません。「change/none」のことですか',
    ],
    ['{ "knowledge": { "office": [] } }', '1: knowledge.office という設定はありません。「offices」のことですか'],
    [
      '{ "knowledge": { "zzzzzzzz": [] } }',
      '1: knowledge.zzzzzzzz という設定はありません（使えるのはoffices、companies、terms）',
    ],
    [
      '{ "rules": { "zzzzzzzzzzzzzzz": "off" } }',
      '1: rules.zzzzzzzzzzzzzzz という設定はありません（使えるのは pia-lint rules で見られる規則）',
    ],
    [
      `{ "rules": { "${ID}": "warn" } }`,
      `1: rules.${ID} に「warn」は使えません。「off」か「error」か「warning」か「info」を指定してください（「warning」のことですか）`,
    ],
    ['{ "form": 4 }', '1: form に「4」は使えません。「様式2」か「様式3」か「様式4」を指定してください'],
    ['{ "files": "x" }', '1: files には一覧（[ … ]）が必要です。「x」は使えません'],
    ['{ "files": [\n "a",\n 1 ] }', '3: files[1] には文字列（"…"）が必要です。「1」は使えません'],
    ['[]', '1: ファイル全体 には設定のまとまり（{ … }）が必要です。「[]」は使えません'],
    [`{ "knowledge": { "offices": [\n { ${rename} } ] } }`, '2: knowledge.offices[0] に「from」がありません'],
    [
      '{ "knowledge": { "terms": [{ "wrong": " ", "right": "x" }] } }',
      '1: knowledge.terms[0].wrong が空です。値を書くか、設定ごと消してください',
    ],
    [
      `{ "knowledge": { "companies": [{ ${rename},\n "from": "令和5年2月30日" }] } }`,
      '2: knowledge.companies[0].from の「令和5年2月30日」を日付として読めません。「2026-11-23」や「令和8年11月23日」のように書いてください',
    ],
    [
      '{ "asOf": "2026-11" }',
      '1: asOf の「2026-11」を日付として読めません。「2026-11-23」や「令和8年11月23日」のように書いてください',
    ],
    ['{ "form": "様式4"\n "files": [] }', '2: 「,」か「}」が必要ですが、「"files"」があります'],
    ['{ "form": ', '1: 値が必要ですが、ここで終わっています'],
  ])('%s', (text, fault) => expect(faultsOf(text)).toEqual([fault]))

  test.each([
    ['{ "options": { "item/notation": { "dash": "~" } } }', '「~」は使えません'],
    ['{ "options": { "item/notation": { "dahs": "-" } } }', '「dash」のことですか'],
    ['{ "options": { "date/order": {} } }', 'という設定はありません'],
    ['{ "options": { "item/notation": { "__proto__": "-" } } }', '__proto__ という設定はありません'],
  ])('in a choice: %s', (text, fault) => expect(faultsOf(text)).toEqual([expect.stringContaining(fault)]))

  test('all of them, in the order of their lines', () => {
    const text = '{\n "form": "5",\n "__proto__": {},\n "files": [\n 1,\n 2 ],\n "rules": { "x": "y" } }'
    expect(faultsOf(text, 'en')).toEqual([
      '2: form must be "様式2" or "様式3" or "様式4", not 「5」',
      '3: There is no setting __proto__ (known: $schema, files, ignore, baseline, form, language, asOf, rules, options, knowledge)',
      '5: files[0] must be a text ("…"), not 「1」',
      '6: files[1] must be a text ("…"), not 「2」',
      '7: rules.x must be "off" or "error" or "warning" or "info", not 「y」',
    ])
  })

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%s is no setting', (key) => {
    const office = `{ "old": "a", "new": "b", "from": "2024-04-01", "ground": "c", "${key}": "off" }`
    for (const text of [
      `{ "${key}": "off" }`,
      `{ "rules": { "${key}": "off" } }`,
      `{ "knowledge": { "${key}": [] } }`,
      `{ "knowledge": { "offices": [${office}] } }`,
    ]) {
      expect(faultsOf(text)).toEqual([expect.stringContaining(`${key} という設定はありません`)])
    }
  })
})

describe('the configuration that init writes', () => {
  const start = configStart(rules)
  const validate = new Ajv2020({ allErrors: true }).compile(configSchema(rules))

  test.each([
    ['as it is', start],
    ['with every line uncommented', start.replace(/\/\/ (?=["{])/g, '')],
  ])('keeps to its schema %s', (_, text) => {
    expect(faultsOf(text)).toEqual([])
    const document = readJson(text)
    expect('value' in document && validate(document.value), JSON.stringify(validate.errors)).toBe(true)
  })

  test('sets nothing until a line is uncommented', () => expect(read(start)).toEqual(read('{}')))

  test('names every rule with its own severity', () => {
    const uncommented = read(start.replace(/\/\/ (?=["{])/g, ''))
    const own = new Map([...rules].map(([id, { severity }]) => [id, severity]))
    expect('config' in uncommented && uncommented.config.rules).toEqual(own)
  })
})

test('what a project knows reaches the rules', () => {
  const terms: Knowledge['terms'] = [{ wrong: 'a', right: 'b' }]
  const rule = logRule({
    severity: 'info',
    title: { ja: '', en: '' },
    why: () => ({ ja: '', en: '' }),
    messages: { known: say<{ wrong: string }>({ ja: ({ wrong }) => wrong, en: ({ wrong }) => wrong }) },
    good: () => [],
    bad: () => [],
    *check({ path }, { flag, knowledge }) {
      for (const { wrong } of knowledge.terms) yield flag('known', fileStart(path), { wrong })
    },
  })
  const log = {
    path: 'x.md',
    form: null,
    tables: 0,
    rowCount: 0,
    rows: [],
    notes: [],
    directives: [],
    text: '',
    lineStarts: [0],
  }
  const known = new Map([['x/y', rule]])
  expect(check([log], known, '2026-11-23', { knowledge: { offices: [], companies: [], terms } })).toMatchObject([
    { id: 'known', message: { ja: 'a' } },
  ])
  expect(check([log], known, '2026-11-23')).toEqual([])
})
