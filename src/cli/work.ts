import type { Outputs } from './process/output.ts'

/** Trains, writes, and returns the exit status; stopped, it writes what there is. */
export type Work = (outputs: Outputs, stopped: AbortSignal) => Promise<number>
