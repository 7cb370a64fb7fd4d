import type { LearnerFacts } from '../../objectives/facts.ts'
import type { Tensor3D } from '../../objectives/objective.ts'
import { inTarget } from '../points/inTarget.ts'
import { type Reading, reader } from './reader.ts'

/** Particles, and pictures at most: what is between is drawn between. */
const [PARTICLES, PICTURES] = [600, 25]

export default reader((reading) => {
  const way = reading.learner.facts?.way
  return way ? film(reading, way) : null
})

async function film(
  { tf, target: { units }, noise }: Reading,
  way: NonNullable<LearnerFacts['way']>,
): Promise<Float32Array> {
  const times: number[] = []
  const pictures = tf.tidy((): Tensor3D => {
    const all = way(noise(PARTICLES))
    const steps = all.length - 1
    const count = Math.min(PICTURES, all.length)
    const chosen = Array.from({ length: count }, (_, i) => Math.round((i * steps) / (count - 1)))
    times.push(...chosen.map((step) => step / steps))
    return tf.concat(
      chosen.map((step) => all[step]),
      1,
    )
  })
  const points = inTarget((await pictures.data()) as Float32Array, units)
  pictures.dispose()
  return Float32Array.from([times.length, ...times, ...points])
}
