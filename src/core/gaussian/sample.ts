import type { Cloud } from '../space/cloud.ts'
import { type Key, pcg4d, uniform } from '../space/random.ts'
import { type Mixture, spaceOf } from './mixture.ts'

/** n points of a mixture, one counter each; point i does not depend on n. */
export function sample(mixture: Mixture, n: number, key: Key): Cloud {
  const words = new Uint32Array(4)
  const cumulative = cumulativeWeights(mixture)
  const space = spaceOf(mixture)
  const { dim } = space
  const out = new Float32Array(n * dim)
  for (let i = 0; i < n; i++) {
    pcg4d(words, 0, i, key.step, key.stream, key.seed)
    const { mean, sd, angle } = mixture[pick(cumulative, uniform(words[0]))]
    const radius = Math.sqrt(-2 * Math.log(uniform(words[1])))
    const turn = 2 * Math.PI * uniform(words[2])
    const a = sd[0] * radius * Math.cos(turn)
    const b = sd[1] * radius * Math.sin(turn)
    out[dim * i] = mean[0] + a * Math.cos(angle) - b * Math.sin(angle)
    if (dim === 2) out[dim * i + 1] = mean[1] + a * Math.sin(angle) + b * Math.cos(angle)
  }
  return { space, values: out }
}

function cumulativeWeights(mixture: Mixture): Float64Array {
  const cumulative = new Float64Array(mixture.length)
  let sum = 0
  mixture.forEach((component, k) => {
    sum += component.weight
    cumulative[k] = sum
  })
  return cumulative
}

function pick(cumulative: Float64Array, u: number): number {
  let k = 0
  while (k < cumulative.length - 1 && cumulative[k] < u) k++
  return k
}
