import { fstatSync, writeSync } from 'node:fs'
import { oneOf, readArguments, UsageError } from './arguments.ts'
import { replaceFile } from './files.ts'
import type { Language, Worded } from './model.ts'
import { printableLines } from './report/printable.ts'
import type { ExitCode, World } from './run/world.ts'
import { VERSION } from './version.ts'

/** The console, disk and clock of this machine. */
export const machine: World = {
  cwd: process.cwd(),
  env: process.env,
  isTerminal: { stdout: process.stdout.isTTY, stderr: process.stderr.isTTY },
  today: () => new Date(),
  clock: () => process.uptime() * 1000,
  makeRoom: () => {},
  readStdin: async () => {
    if (isFolder(STDIN)) throw new UsageError(FOLDER_AS_INPUT)
    const chunks: Uint8Array[] = []
    for await (const chunk of process.stdin) chunks.push(chunk)
    return Buffer.concat(chunks)
  },
  write: (target, text) => {
    if (target === 'stdout') process.stdout.write(text)
    else if (target === 'stderr') writeSync(process.stderr.fd, text)
    else if (!replaceFile(target.file, text, process.cwd(), target.append))
      throw new UsageError(UNWRITABLE(target.file))
  },
}

const STDIN = 0

function isFolder(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isDirectory()
  } catch {
    return false
  }
}

const FOLDER_AS_INPUT: Worded = {
  ja: '標準入力がフォルダーです。ファイルを渡してください',
  en: 'Standard input is a folder. Give it a file',
}

const UNWRITABLE = (file: string): Worded => ({
  ja: `「${file}」に書き込めません。フォルダーと権限、シンボリックリンクを通らないことを確かめてください`,
  en: `"${file}" cannot be written. Check the folder, the permissions, and that no symbolic link leads there`,
})

/** Ends the program when standard output takes no more, but for a reader that has seen enough. */
export function endOutput({ code }: NodeJS.ErrnoException, args: readonly string[]): void {
  if (code === 'EPIPE') return
  machine.write('stderr', `pia-lint: ${UNPRINTABLE(code)[languageOf(args)]}\n`)
  process.exit(2)
}

const UNPRINTABLE = (code = ''): Worded => ({
  ja: `標準出力に書き込めません（${code}）。出力先の空き容量を確かめてください`,
  en: `Standard output cannot be written (${code}). Check the space that is left there`,
})

/** How a call ended. */
export interface Ended {
  readonly code: ExitCode
  /** Whether files were linted, so that the code for it has run. */
  readonly linted: boolean
}

/**
 * The command line.
 *
 * @param args what stands behind the command's name
 */
export async function main(args: readonly string[], world: World): Promise<Ended> {
  const language = languageOf(args)
  const say = (text: string): Ended => {
    world.write('stdout', text)
    return { code: 0, linted: false }
  }
  try {
    const read = readArguments(args)
    if (read.values.lang !== undefined) oneOf('--lang', read.values.lang, ['ja', 'en'])
    if (read.values.version) return say(`${VERSION}\n`)
    if (read.values.help) return say((await import('./help.ts')).HELP[language])
    const [command, ...operands] = read.paths
    const { rules } = await import('../rules/index.generated.ts')
    if (command === 'rules' && operands.length === 0) {
      return say((await import('./explain.ts')).listRules(rules, language))
    }
    if (command === 'explain') return say((await import('./explain.ts')).explain(operands, rules, language))
    if (command === 'init' && operands.length === 0) {
      const { init } = await import('./init.ts')
      world.write('stderr', `pia-lint: ${init(rules, world.cwd)[language]}\n`)
      return { code: 0, linted: false }
    }
    const { run } = await import('./run/run.ts')
    return { code: await run(read, language, rules, world), linted: true }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    world.write('stderr', `${error.speaker}${printableLines(error.worded[language])}\n`)
    return { code: 2, linted: false }
  }
}

/** Also a mistake in the arguments is told in the language that was asked for. */
function languageOf(args: readonly string[]): Language {
  const index = args.findIndex((argument) => argument === '--lang' || argument === '--lang=en')
  return args[index] === '--lang=en' || (index >= 0 && args[index + 1] === 'en') ? 'en' : 'ja'
}
