import { execFileSync } from 'node:child_process'

/** Builds `dist/` once before the tests, so that those of the command line run what users run. */
export default function build(): void {
  execFileSync('npm', ['run', 'bundle'], { stdio: ['ignore', 'ignore', 'inherit'] })
}
