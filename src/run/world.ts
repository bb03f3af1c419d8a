/** The world a run acts on, so that everything below the roof can be run in another one. */
export interface World {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Whether standard output and standard error are read by a person. */
  readonly isTerminal: { readonly stdout: boolean; readonly stderr: boolean }
  readonly today: () => Date
  /** Milliseconds from any moment on. */
  readonly clock: () => number
  /** Is told how many logs have been read so far: many want more room than one. */
  readonly makeRoom: (logs: number) => void
  readonly readStdin: () => Promise<Uint8Array>
  readonly write: (
    target: { readonly file: string; readonly append?: boolean } | 'stdout' | 'stderr',
    text: string,
  ) => void
}

/** 0 all well; 1 findings; 2 the run could not be done, or not wholly. */
export type ExitCode = 0 | 1 | 2
