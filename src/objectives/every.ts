import type { Experiment, LaneName } from '../core/settings/experiment.ts'
import { objectiveById } from './registry.ts'

/** Steps between two evaluations of what learns in thousands of them. */
const LEARNT = 100

/** Steps between two regular evaluations of a lane. */
export const everyOf = (
  { training, lanes }: Pick<Experiment, 'training' | 'lanes'>,
  lane: LaneName,
): number => {
  if (training.every > 0) return training.every
  const { id, values } = lanes[lane]
  return objectiveById(id)?.every?.(values as never) ?? LEARNT
}
