import type { State } from '../../store/state.ts'
import { selectRow } from '../selectors/selectors.ts'

/** D of the shown run at the last evaluation; undefined for a model without a density. */
export const exactOf = {
  a: (state: State): number | undefined => selectRow.a(state)?.metrics.divergence,
  b: (state: State): number | undefined => selectRow.b(state)?.metrics.divergence,
}
