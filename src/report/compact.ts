import type { Format } from './format.ts'
import { printable, printablePath } from './printable.ts'

/** One line a finding: `path:line:column: severity rule message`. */
export const compact: Format = ({ files }) =>
  files
    .flatMap(({ path, annotations }) =>
      annotations.map(
        ({ line, column, severity, rule, message }) =>
          `${printablePath(path)}:${line}:${column}: ${severity} ${rule} ${printable(message)}\n`,
      ),
    )
    .join('')
