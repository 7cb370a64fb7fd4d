import type { LearnerFacts, Tensor2D } from '../../objectives/objective.ts'
import { type Reading, reader } from './reader.ts'

const SAMPLES = 1000

export default reader((reading) => {
  const coded = reading.learner.facts?.coded
  return coded ? withCodes(reading, coded) : null
})

async function withCodes(
  { tf, target: { units }, noise }: Reading,
  coded: NonNullable<LearnerFacts['coded']>,
): Promise<Float32Array> {
  const { center, unit } = units
  const dim = center.length
  let count = 0
  const rows = tf.tidy(() => {
    const { x, code } = coded(noise(SAMPLES))
    count = code.shape[2]
    const which = code.argMax<Tensor2D>(2).cast<Tensor2D>('float32').expandDims(2)
    return x.concat(which, 2)
  })
  const read = (await rows.data()) as Float32Array
  rows.dispose()
  const columns = dim + 1
  const placed = read.map((value, i) => {
    const axis = i % columns
    return axis < dim ? value * unit + center[axis] : value
  })
  return Float32Array.from([count, ...placed])
}
