import { normals, stream } from '../space/random.ts'

/** Points about their mean, along the directions in which they vary most. */
export interface Principal {
  readonly mean: Float64Array
  /** Orthonormal, `[k, dim]`; zeros where the points vary in fewer directions. */
  readonly directions: Float64Array
  /** Mean square along each. */
  readonly variances: Float64Array
  /** Mean square along each of the other dim − k directions, on average. */
  readonly rest: number
}

const ITERATIONS = 5

/**
 * The first k principal components of rows `[n, dim]`, by orthogonal iteration with XᵀX, which is never
 * formed: two products with the rows a round. The space of those that stand out is found to the digits
 * of a picture in five rounds; within it they are in order, but only nearly apart.
 */
export function principal(rows: Float32Array | Float64Array, dim: number, k: number): Principal {
  const n = rows.length / dim
  const mean = new Float64Array(dim)
  for (let i = 0; i < rows.length; i++) mean[i % dim] += rows[i] / n
  const centred = new Float64Array(rows).map((x, i) => x - mean[i % dim])
  const key = { seed: 1, stream: stream('principal'), step: 0 }
  let directions = Float64Array.from(normals(new Float32Array(k * dim), key))
  const variances = new Float64Array(k)
  orthonormalise(directions, dim)
  for (let round = 0; round <= ITERATIONS; round++) {
    const next = new Float64Array(k * dim)
    variances.fill(0)
    for (let from = 0; from < centred.length; from += dim) {
      const x = centred.subarray(from, from + dim)
      for (let j = 0; j < k; j++) {
        const along = dot(directions, j * dim, x)
        variances[j] += (along * along) / n
        for (let axis = 0; axis < dim; axis++) next[j * dim + axis] += along * x[axis]
      }
    }
    if (round === ITERATIONS) break
    directions = next
    orthonormalise(directions, dim)
  }
  const total = centred.reduce((sum, x) => sum + x * x, 0) / n
  const left = total - variances.reduce((sum, variance) => sum + variance, 0)
  return { mean, directions, variances, rest: Math.max(0, left) / Math.max(1, dim - k) }
}

function dot(rows: Float64Array, from: number, x: Float64Array): number {
  let sum = 0
  for (let axis = 0; axis < x.length; axis++) sum += rows[from + axis] * x[axis]
  return sum
}

/** Gram–Schmidt. A row that the ones before it span becomes 0. */
function orthonormalise(rows: Float64Array, dim: number): void {
  for (let from = 0; from < rows.length; from += dim) {
    const row = rows.subarray(from, from + dim)
    const before = Math.sqrt(dot(row, 0, row))
    for (let other = 0; other < from; other += dim) {
      const along = dot(rows, other, row)
      for (let axis = 0; axis < dim; axis++) row[axis] -= along * rows[other + axis]
    }
    const length = Math.sqrt(dot(row, 0, row))
    const scale = length > 1e-9 * before ? 1 / length : 0
    for (let axis = 0; axis < dim; axis++) row[axis] *= scale
  }
}
