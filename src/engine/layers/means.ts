import { inTarget } from '../points/inTarget.ts'
import { type Reading, reader } from './reader.ts'

export default reader((reading) => {
  const { means } = reading.learner
  return means ? meansOf(reading, means) : null
})

async function meansOf(
  { tf, target, sheet, noise }: Reading,
  means: NonNullable<Reading['learner']['means']>,
): Promise<Float32Array> {
  const { space, units } = target
  const all = tf.tidy(() => means(noise((sheet?.samples.length ?? 0) / space.dim)))
  const pictures = inTarget((await all.data()) as Float32Array, units)
  all.dispose()
  return pictures
}
