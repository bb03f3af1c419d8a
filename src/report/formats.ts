import type { Format } from './format.ts'

/** The formats by name; each is loaded when it is asked for. */
export const FORMATS = {
  pretty: async () => (await import('./pretty.ts')).pretty,
  compact: async () => (await import('./compact.ts')).compact,
  json: async () => (await import('./json.ts')).json,
  github: async () => (await import('./github.ts')).github,
} as const satisfies Record<string, () => Promise<Format>>

export type FormatName = keyof typeof FORMATS
