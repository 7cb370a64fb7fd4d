import { packRow } from '../../core/record/ensembleRow.ts'
import type { Frame, Wanted } from '../../core/record/frame.ts'
import type { Parts } from './parts.ts'
import { drawPicture } from './picture.ts'

/** What a lane looks like at a step, with the evaluations since the last frame. */
export async function frameOf(parts: Parts, step: number, wanted: Wanted): Promise<Frame> {
  const { seeds, measurements, snapshots, states, trail } = parts
  const { measure, metrics = [] } = wanted
  measurements.ask(metrics)
  const shown = Math.min(wanted.shown ?? 0, seeds.length - 1)
  const standing = measurements.latest.some((row) => row.step === step) ? step : null
  snapshots.want(wanted.past ? shown : null, standing)
  const measured = measure && states.alive() ? await measurements.now(step, metrics) : null
  const picture = await drawPicture(parts, parts.reference().target, wanted)
  const now = measured && states.alive() ? packRow(step, measured) : null
  const past = snapshots.give()
  const rows = measurements.take()
  return { ...picture, step, rows, ...(past.length > 0 && { past }), now, trail: trail.take() }
}
