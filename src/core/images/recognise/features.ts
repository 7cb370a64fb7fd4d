import { type Principal, principal } from '../../numerics/principal.ts'

/** Pictures by their principal components. */
export interface Features {
  /** `[n, count]`. */
  readonly values: Float64Array
  /** How far each is from what these say of it, in pixels of full ink. */
  readonly off: Float64Array
}

export interface FeatureSpace {
  readonly count: number
  of(pictures: Float32Array): Features
}

/** So many pictures say where others vary. */
const ENOUGH = 600

/** The principal components of pictures `[n, dim]`, as many as told, or as there are pixels. */
export function featureSpace(pictures: Float32Array, dim: number, most: number): FeatureSpace {
  const count = Math.min(most, dim)
  const step = Math.max(1, Math.ceil(pictures.length / dim / ENOUGH))
  const some = pictures.filter((_, i) => Math.floor(i / dim) % step === 0)
  const space = principal(some, dim, count)
  return { count, of: (all) => project(all, space, count) }
}

function project(pictures: Float32Array, { mean, directions }: Principal, count: number): Features {
  const dim = mean.length
  const n = pictures.length / dim
  const values = new Float64Array(n * count)
  const off = new Float64Array(n)
  const centred = new Float64Array(dim)
  for (let i = 0; i < n; i++) {
    let left = 0
    for (let axis = 0; axis < dim; axis++) {
      const x = pictures[i * dim + axis] - mean[axis]
      centred[axis] = x
      left += x * x
    }
    for (let j = 0; j < count; j++) {
      let along = 0
      for (let axis = 0; axis < dim; axis++) along += directions[j * dim + axis] * centred[axis]
      values[i * count + j] = along
      left -= along * along
    }
    off[i] = Math.sqrt(Math.max(0, left))
  }
  return { values, off }
}
