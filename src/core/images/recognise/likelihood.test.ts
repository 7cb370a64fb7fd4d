import { expect, test } from 'vitest'
import { normals } from '../../space/random.ts'
import { logLikelihood } from './likelihood.ts'

const key = { seed: 1, stream: 2, step: 0 }

test('differences are those of the Gaussian that the points were drawn from', () => {
  // Sds 2, 1 and 0.5 of the first three of 14 numbers; the other eleven have 0.2.
  const [n, count] = [6000, 14]
  const sds = [2, 1, 0.5, ...Array<number>(11).fill(0.2)]
  const z = normals(new Float32Array(n * count), key)
  const rows = Float64Array.from(z, (x, at) => 3 + sds[at % count] * x)
  const log = logLikelihood(rows, count)
  const exact = (x: Float64Array) =>
    x.reduce((sum, value, i) => sum - ((value - 3) / sds[i]) ** 2 / 2, 0)
  const points = [0, 1, 2, 3].map((step) =>
    Float64Array.from(
      normals(new Float32Array(count), { ...key, step: step + 1 }),
      (x, i) => 3 + 1.5 * sds[i] * x,
    ),
  )
  for (const [i, x] of points.entries()) {
    for (const y of points.slice(0, i)) {
      // Some thirty squares over two, each of a variance that is known to 2 %.
      expect(Math.abs(log(x, 0) - log(y, 0) - (exact(x) - exact(y)))).toBeLessThan(0.6)
    }
  }
})

test('a class that is wide is likelier far away, a narrow one at its middle', () => {
  const rows = (sd: number) =>
    Float64Array.from(normals(new Float32Array(12 * 500), key), (x) => sd * x)
  const [narrow, wide] = [0.3, 1].map((sd) => logLikelihood(rows(sd), 12))
  const at = (x: number) => new Float64Array(12).fill(x)
  expect(narrow(at(0), 0)).toBeGreaterThan(wide(at(0), 0))
  expect(wide(at(1), 0)).toBeGreaterThan(narrow(at(1), 0))
})

test('of one point, or of equal ones, is finite, and largest there', () => {
  for (const rows of [
    [1, 2, 3],
    [1, 2, 3, 1, 2, 3, 1, 2, 3],
  ]) {
    const log = logLikelihood(Float64Array.from(rows), 3)
    const [there, away] = [log(Float64Array.of(1, 2, 3), 0), log(Float64Array.of(1, 2, 3.1), 0)]
    expect(Number.isFinite(there)).toBe(true)
    expect(there).toBeGreaterThan(away)
  }
})
