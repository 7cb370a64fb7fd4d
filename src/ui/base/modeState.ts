import type { Row } from '../../core/record/ensembleRow.ts'

/** Captured now; lost since it was captured; or never captured yet. */
export type ModeState = 'captured' | 'lost' | 'never'

/** How every mode stands by one evaluation; empty without modes. */
export const modeStates = ({ captured, found }: Pick<Row, 'captured' | 'found'>): ModeState[] =>
  captured.map((now, k) => (now ? 'captured' : found[k] ? 'lost' : 'never'))
