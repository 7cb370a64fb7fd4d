import { choice, real } from '../settings/params.ts'
import { alphaDivergence } from './alpha.ts'
import type { Divergence } from './divergence.ts'
import { divergences } from './table.ts'

/** What a person can pick: an entry of the table, or the dial. */
export type DivergenceId = keyof typeof divergences | 'alpha'

export const divergenceIds = [...Object.keys(divergences), 'alpha'] as readonly DivergenceId[]

/** The divergence that settings name. */
export const divergenceOf = ({
  divergence,
  alpha,
}: {
  readonly divergence: DivergenceId
  readonly alpha: number
}): Divergence => (divergence === 'alpha' ? alphaDivergence(alpha) : divergences[divergence])

/** The settings that every objective with a choice of divergence spreads into its own. */
export const divergenceParams = {
  divergence: choice<DivergenceId>({
    label: 'Divergence',
    help: 'How far p and q are apart, and so what the model is pulled to do.',
    default: 'rkl',
    options: divergenceIds.map((value) => ({
      value,
      label: divergenceOf({ divergence: value, alpha: 0.5 }).label,
    })),
  }),
  alpha: real({
    label: 'α',
    help: 'The dial from mode-seeking to covering: −1 is half of Neyman χ², 0 reverse KL, ½ twice squared Hellinger, 1 forward KL, 2 half of Pearson χ².',
    default: 0.5,
    min: -1,
    max: 2,
    step: 0.05,
    live: true,
    shownWhen: ({ divergence }) => divergence === 'alpha',
  }),
}
