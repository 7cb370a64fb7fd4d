import type { Tensor, Tensor3D } from '../../objectives/objective.ts'
import { mapped } from '../points/mapped.ts'
import { type Reading, reader } from './reader.ts'

/** Samples with an arrow: of packs of any usual size a whole number. */
const SAMPLES = 240
/** Draws of instance noise. The help of the layer says how many. */
const DRAWS = 16

export default reader((reading) => {
  const { generatorLoss } = reading.learner
  return generatorLoss ? gradients(reading, generatorLoss) : null
})

async function gradients(
  { tf, target: { units }, draw, noise }: Reading,
  generatorLoss: NonNullable<Reading['learner']['generatorLoss']>,
): Promise<Float32Array> {
  const { center, unit } = units
  const dim = center.length
  const points = await draw(SAMPLES)
  const standard = points.map((value, i) => (value - center[i % dim]) / unit)
  const of = (x: Tensor) => {
    const all = (x as Tensor3D).tile<Tensor3D>([1, DRAWS, 1])
    return generatorLoss(all, noise(SAMPLES * DRAWS)).sum()
  }
  const gradient = await mapped(tf, standard, dim, (x) => tf.grad(of)(x))
  const out: number[] = []
  for (let at = 0; at < points.length; at += dim) {
    // The loss is a mean over samples, and of one unit of the target's own.
    const down = gradient.subarray(at, at + dim).map((g) => (-g * SAMPLES) / unit)
    out.push(...points.subarray(at, at + dim), ...down)
  }
  return Float32Array.from(out)
}
