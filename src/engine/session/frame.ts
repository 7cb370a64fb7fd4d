import { packRow } from '../../core/record/ensembleRow.ts'
import type { Frame, Wanted } from '../../core/record/frame.ts'
import type { Parts } from './parts.ts'
import { drawPicture } from './picture.ts'

/** What a lane looks like at a step, with the evaluations since the last frame. */
export async function frameOf(parts: Parts, step: number, wanted: Wanted): Promise<Frame> {
  const { measurements, states, trail } = parts
  const { measure, metrics = [] } = wanted
  measurements.ask(metrics)
  const measured = measure && states.alive() ? await measurements.now(step, metrics) : null
  const picture = await drawPicture(parts, parts.reference().target, wanted)
  const now = measured && states.alive() ? packRow(step, measured) : null
  return { ...picture, step, rows: measurements.take(), now, trail: trail.take() }
}
