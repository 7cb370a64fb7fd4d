import type { Experiment, LaneName } from '../core/experiment.ts'
import { objectiveById } from './registry.ts'

/** Steps between two evaluations where the experiment leaves it open: a fit goes far in a few. */
const FIT = 5
const LEARNT = 100

/** Steps between two regular evaluations of a lane. */
export const everyOf = (
  { training, lanes }: Pick<Experiment, 'training' | 'lanes'>,
  lane: LaneName,
): number => {
  if (training.every > 0) return training.every
  return objectiveById(lanes[lane].id)?.family === 'fit' ? FIT : LEARNT
}
