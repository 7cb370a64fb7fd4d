import { divergenceWords } from '../../languages/late/divergence.ts'
import { formatShort } from '../base/numbers.ts'
import { mostCost } from './generatorPath.ts'

/** A cost per unit of mass in print: 0.614, or ∞. */
export const formatCost = (cost: number): string =>
  Number.isFinite(cost) ? formatShort(cost) : '∞'

/** The same in words. */
export const sayCost = (cost: number): string =>
  Number.isFinite(cost) ? formatShort(cost) : divergenceWords().infinite

/** The share of a bar that a cost fills, and whether it goes on beyond the end. */
export const barOf = (cost: number): { readonly share: number; readonly beyond: boolean } => ({
  share: Math.min(1, cost / mostCost),
  beyond: cost > mostCost,
})
