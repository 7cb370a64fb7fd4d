import type { parseArgs } from 'node:util'

/** Command-line values by option, as text. */
export type OptionValues = Readonly<Record<string, string | undefined>>

export interface Report {
  /** For a person: tables. */
  readonly text: string
  /** The same numbers in full. */
  readonly json: unknown
  /** Whether a run diverged. */
  readonly diverged: boolean
}

/** A published experiment that the product repeats. One file each. */
export interface Reproduction {
  /** Its options after its name, for the line of usage. */
  readonly usage: string
  readonly options: NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>
  /**
   * Reads the options; what it returns does the work, and stopped reports what is done.
   * @throws Error with one line that says which option is bad
   */
  prepare(values: OptionValues): (stopped: AbortSignal) => Promise<Report>
}
