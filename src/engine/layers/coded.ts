import type { LearnerFacts } from '../../objectives/facts.ts'
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
    // As a float: some devices do not do whole numbers well.
    const which = code.mul(tf.range(0, count)).sum(2, true)
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
