import { walkNoise } from '../images/walkNoise.ts'
import { inTarget } from '../points/inTarget.ts'
import { type Reading, reader, type Sheet } from './reader.ts'

export default reader((reading) => (reading.sheet ? walk(reading, reading.sheet) : null))

async function walk({ tf, learner, target, noise }: Reading, { samples, picked }: Sheet) {
  const between = tf.tidy(() =>
    learner.sample(walkNoise(tf, noise(Math.max(...picked) + 1), picked)),
  )
  const pictures = inTarget((await between.data()) as Float32Array, target.units)
  between.dispose()
  const all = new Float32Array(pictures.length + samples.length)
  all.set(pictures)
  all.set(samples, pictures.length)
  return all
}
