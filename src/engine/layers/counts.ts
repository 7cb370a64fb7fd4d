import { draw as drawFrom } from '../../core/source/draw.ts'
import { stream } from '../../core/space/random.ts'
import type { LearnerFacts } from '../../objectives/facts.ts'
import { inStandard } from '../points/inStandard.ts'
import { mapped } from '../points/mapped.ts'
import { type Reading, reader } from './reader.ts'

const POINTS = 200

export default reader((reading) => {
  const counts = reading.learner.facts?.counts
  return counts ? weighed(reading, counts) : null
})

async function weighed(
  { tf, target, draw }: Reading,
  counts: NonNullable<LearnerFacts['counts']>,
): Promise<Float32Array> {
  const { source, space, units } = target
  const { dim } = space
  const key = { seed: 0, stream: stream('layer/counts'), step: 0 }
  const data = drawFrom(source, space, POINTS, key).values
  const made = await draw(POINTS)
  const rows: number[] = [POINTS]
  for (const [points, are] of [
    [data, 'data'],
    [made, 'generated'],
  ] as const) {
    const weights = await mapped(tf, inStandard(points, units), dim, (x) => counts(x, are))
    for (const [i, weight] of weights.entries()) {
      rows.push(...points.subarray(dim * i, dim * (i + 1)), weight)
    }
  }
  return Float32Array.from(rows)
}
