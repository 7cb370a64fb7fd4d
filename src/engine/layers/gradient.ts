import { draw as drawData } from '../../core/source/draw.ts'
import { stream } from '../../core/space/random.ts'
import type { LearnerFacts, Pull } from '../../objectives/facts.ts'
import type { Learner, Tensor3D } from '../../objectives/objective.ts'
import { pullAt } from '../../objectives/pulls.ts'
import { inStandard } from '../points/inStandard.ts'
import { type Reading, reader } from './reader.ts'

/** Points with an arrow of each term: of packs of any usual size a whole number. */
const [OF_ONE, OF_SEVERAL] = [240, 120]

export default reader((reading) => {
  const { generatorLoss, facts } = reading.learner
  if (generatorLoss) return ofSamples(reading, generatorLoss)
  return facts?.pulls ? ofTerms(reading, facts.pulls) : null
})

/** Of a loss of samples alone. */
async function ofSamples(
  reading: Reading,
  loss: NonNullable<Learner['generatorLoss']>,
): Promise<Float32Array> {
  const samples = await reading.draw(OF_ONE)
  const pulls = () => [pullAt(reading.tf, standard(reading, samples), reading.noise, loss)]
  const found = await arrows(reading, pulls)
  const dim = reading.target.space.dim
  // The very samples, which the way there and back would round.
  samples.forEach((x, i) => {
    found[1 + 2 * dim * Math.floor(i / dim) + (i % dim)] = x
  })
  return found
}

/** Of a loss of several terms, of the same data at every step. */
function ofTerms(
  reading: Reading,
  pulls: NonNullable<LearnerFacts['pulls']>,
): Promise<Float32Array> {
  const { source, space } = reading.target
  const key = { seed: 0, stream: stream('layer/gradient'), step: 0 }
  const { values } = drawData(source, space, OF_SEVERAL, key)
  return arrows(reading, () => pulls(standard(reading, values), reading.noise))
}

function standard({ tf, target: { units, space } }: Reading, points: Float32Array): Tensor3D {
  const { dim } = space
  return tf.tensor3d(inStandard(points, units), [1, points.length / dim, dim])
}

async function arrows(
  { tf, target: { units } }: Reading,
  pulls: () => readonly Pull[],
): Promise<Float32Array> {
  const { center, unit } = units
  const dim = center.length
  let terms = 0
  const rows = tf.tidy(() => {
    const all = pulls()
    terms = all.length
    return tf.concat(
      all.map(({ at, along }) => at.concat(along, 2)),
      1,
    )
  })
  const read = (await rows.data()) as Float32Array
  rows.dispose()
  const placed = Array.from(read, (value, i) => {
    const axis = i % (2 * dim)
    // A slope is of one unit of the target's own.
    return axis < dim ? value * unit + center[axis] : value / unit
  })
  return Float32Array.from([terms, ...placed])
}
