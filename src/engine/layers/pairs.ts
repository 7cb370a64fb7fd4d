import { draw } from '../../core/source/draw.ts'
import { stream } from '../../core/space/random.ts'
import { broughtBack } from '../points/broughtBack.ts'
import { inStandard } from '../points/inStandard.ts'
import { inTarget } from '../points/inTarget.ts'
import { reader } from './reader.ts'

export default reader(({ tf, learner, target, latent, sheet }) => {
  const { source, space, units } = target
  const { dim } = space
  // As many pictures in all as there are samples.
  const count = Math.floor((sheet?.samples.length ?? 0) / dim / 2)
  const key = { seed: 0, stream: stream('layer/pairs'), step: 0 }
  const real = draw(source, space, count, key).values
  const back = broughtBack(tf, learner, inStandard(real, units), dim, latent)
  return back?.then((points) => inPairs(real, inTarget(points, units), dim)) ?? null
})

function inPairs(first: Float32Array, second: Float32Array, dim: number): Float32Array {
  const all = new Float32Array(2 * first.length)
  for (let i = 0; i < first.length; i += dim) {
    all.set(first.subarray(i, i + dim), 2 * i)
    all.set(second.subarray(i, i + dim), 2 * i + dim)
  }
  return all
}
