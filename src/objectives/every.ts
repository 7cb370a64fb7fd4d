import type { Experiment, LaneName } from '../core/settings/experiment.ts'
import { targetFamily } from '../core/targets/registry.ts'
import { objectiveById } from './registry.ts'

/** Steps between two evaluations of what learns in thousands of them. */
const LEARNT = 100

/** Steps between two regular evaluations of a lane. */
export const everyOf = (
  { target, training, lanes }: Pick<Experiment, 'target' | 'training' | 'lanes'>,
  lane: LaneName,
): number => {
  if (training.every > 0) return training.every
  const { id, values } = lanes[lane]
  const family = targetFamily(target.id)
  const own = objectiveById(id)?.every?.(values as never, family?.kind ?? 'plane') ?? LEARNT
  return Math.max(own, family?.every ?? 0)
}
