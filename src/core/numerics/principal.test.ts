import { expect, test } from 'vitest'
import { normals } from '../space/random.ts'
import { principal } from './principal.ts'

const key = { seed: 3, stream: 4, step: 5 }
const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, x, i) => sum + x * b[i], 0)

/** Rows m + Σ_j s_j z_j e_j in the directions of the axes, all turned by one reflection. */
function rows(n: number, dim: number, sds: readonly number[]) {
  const z = normals(new Float32Array(n * dim), key)
  const w = Float64Array.from({ length: dim }, (_, i) => Math.sin(i + 1))
  const length2 = dot(w, w)
  const turn = (x: Float64Array) => {
    const along = (2 * dot(w, x)) / length2
    return x.map((value, i) => value - along * w[i])
  }
  const axes = sds.map((_, j) =>
    turn(Float64Array.from({ length: dim }, (_, i) => (i === j ? 1 : 0))),
  )
  const out = new Float32Array(n * dim)
  for (let i = 0; i < n; i++) {
    const x = turn(Float64Array.from({ length: dim }, (_, j) => (sds[j] ?? 0) * z[i * dim + j]))
    out.set(
      x.map((value) => value + 2),
      i * dim,
    )
  }
  return { out, axes }
}

test('finds the directions in which points vary, how much, and what is left', () => {
  const n = 4000
  const { out, axes } = rows(n, 20, [3, 2, 1, ...Array<number>(17).fill(0.1)])
  const { mean, directions, variances, rest } = principal(out, 20, 3)
  axes.slice(0, 3).forEach((axis, j) => {
    // The sd of an angle is about the ratio of sds over √n: 0.7/√4000.
    expect(Math.abs(dot(directions.subarray(20 * j, 20 * j + 20), axis))).toBeGreaterThan(0.999)
  })
  for (const [j, sd] of [3, 2, 1].entries()) {
    // Five standard errors of a variance.
    expect(Math.abs(variances[j] / sd ** 2 - 1)).toBeLessThan(5 * Math.sqrt(2 / n))
  }
  expect(rest).toBeCloseTo(0.01, 3)
  for (const x of mean) expect(Math.abs(x - 2)).toBeLessThan((5 * 3) / Math.sqrt(n))
})

test('directions are orthonormal; where there are too few, the others are 0', () => {
  const { out } = rows(30, 12, [1, 0.5])
  const { directions, variances, rest } = principal(out, 12, 4)
  for (let j = 0; j < 4; j++) {
    for (let l = 0; l <= j; l++) {
      const product = dot(
        directions.subarray(12 * j, 12 * j + 12),
        directions.subarray(12 * l, 12 * l + 12),
      )
      expect(product).toBeCloseTo(j === l && j < 2 ? 1 : 0, 6)
    }
  }
  expect(variances[2] + variances[3] + rest).toBeLessThan(1e-9)
})
