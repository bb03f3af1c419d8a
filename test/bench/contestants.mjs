// Who is measured: the arguments that each takes in front of the files. A peer that is not installed is left out.
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const { bin } = JSON.parse(readFileSync('package.json', 'utf8'))
const here = (path) => resolve('test/bench', path)
const peer = (path) => here(`node_modules/${path}`)

/** The tool that is measured. */
export const PIA_LINT = { name: 'pia-lint', command: [resolve(bin['pia-lint'])] }

/** The yardstick and the peers. Each is told to do what it can about a change log. */
export const peersOf = (parseOnly) =>
  [
    { name: 'remark-parse + remark-gfm', command: [parseOnly] },
    {
      name: 'contextlint',
      command: [peer('@contextlint/cli/dist/index.js'), '--config', here('peers/contextlint.config.json')],
    },
    {
      name: 'markdownlint-cli2',
      command: [
        peer('markdownlint-cli2/markdownlint-cli2-bin.mjs'),
        '--config',
        here('peers/.markdownlint-cli2.jsonc'),
      ],
    },
    {
      name: 'remark-lint',
      command: [peer('remark-cli/cli.js'), '--no-stdout', '--rc-path', here('peers/remarkrc.json')],
    },
    {
      name: 'textlint + prh',
      command: [
        peer('textlint/bin/textlint.js'),
        ...['--rules-base-directory', here('node_modules')],
        ...['--config', here('peers/textlintrc.json')],
      ],
    },
  ].filter(({ command: [script] }) => existsSync(script))
