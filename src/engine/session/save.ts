import type { Checkpoint } from '../../core/record/checkpoint.ts'
import type { Parts } from './parts.ts'

/** What training has changed up to a step. An evaluation under way is finished first. */
export async function save(parts: Parts, step: number): Promise<Checkpoint> {
  const { world, trainer, measurements, states, trail } = parts
  const measured = await measurements.save()
  return {
    step,
    world: await world.save(),
    losses: await trainer.save(),
    measured,
    runs: states.save(),
    trail: trail.save(),
  }
}

/** Puts parts that no step has changed in the place of those that were saved. */
export function restore(parts: Parts, from: Checkpoint): void {
  parts.world.restore(from.world)
  parts.trainer.restore(from.step, from.losses)
  parts.measurements.restore(from.measured)
  parts.states.restore(from.runs)
  parts.trail.restore(from.trail)
}
