/** Local minima of smooth functions of a few numbers. */
import { cholesky, type Matrix, solve } from './cholesky.ts'

export interface Evaluation {
  readonly value: number
  readonly gradient: readonly number[]
}

/** May be infinite: then the search stays away. */
export type Smooth = (theta: readonly number[]) => Evaluation

export interface Minimum extends Evaluation {
  readonly theta: readonly number[]
}

const dot = (x: readonly number[], y: readonly number[]): number =>
  x.reduce((sum, value, i) => sum + value * y[i], 0)

/** Length in units of the scale. */
const measure = (step: readonly number[], scale: readonly number[]): number =>
  Math.sqrt(step.reduce((sum, value, i) => sum + (value * value) / scale[i], 0))

/** The slope along the steepest step of scaled length 1. */
const steepness = (gradient: readonly number[], scale: readonly number[]): number =>
  Math.sqrt(gradient.reduce((sum, value, i) => sum + value * value * scale[i], 0))

/**
 * BFGS with backtracking (Nocedal & Wright 2006, §6.1), until the steepness is below `tolerance`.
 * @param scale squared natural lengths; they start the inverse Hessian, and no step is longer than
 * one, so that the search ends in the basin where it started.
 * @returns null where the function is infinite at the start.
 */
export function descend(
  f: Smooth,
  start: readonly number[],
  scale: readonly number[],
  tolerance: number,
  iterations = 200,
): Minimum | null {
  const n = start.length
  let at: Minimum = { theta: start, ...f(start) }
  if (!Number.isFinite(at.value)) return null
  const reset = (): Matrix => {
    const matrix = new Float64Array(n * n)
    for (let i = 0; i < n; i++) matrix[i * n + i] = scale[i]
    return matrix
  }
  let inverse = reset()
  let isFresh = true
  for (let iteration = 0; iteration < iterations; iteration++) {
    if (steepness(at.gradient, scale) < tolerance) break
    let direction = at.theta.map(
      (_, i) => -dot([...inverse.subarray(i * n, i * n + n)], at.gradient),
    )
    const length = measure(direction, scale)
    if (length > 1) direction = direction.map((value) => value / length)
    const slope = dot(direction, at.gradient)
    const next = slope < 0 ? backtrack(f, at, direction, slope) : null
    if (!next) {
      if (isFresh) break
      inverse = reset()
      isFresh = true
      continue
    }
    const step = next.theta.map((value, i) => value - at.theta[i])
    const change = next.gradient.map((value, i) => value - at.gradient[i])
    const curvature = dot(step, change)
    if (curvature > 1e-12 * measure(step, scale) ** 2) {
      inverse = update(inverse, step, change, curvature)
      isFresh = false
    }
    at = next
  }
  return at
}

/** The first of the steps 1, ½, ¼, … that descends enough (Armijo). */
function backtrack(
  f: Smooth,
  { theta, value }: Minimum,
  direction: readonly number[],
  slope: number,
): Minimum | null {
  for (let size = 1; size > 1e-9; size /= 2) {
    const tried = theta.map((x, i) => x + size * direction[i])
    const found = f(tried)
    if (found.value <= value + 1e-4 * size * slope) return { theta: tried, ...found }
  }
  return null
}

/** (I − ρ s yᵀ) H (I − ρ y sᵀ) + ρ s sᵀ, ρ = 1/sᵀy. */
function update(h: Matrix, s: readonly number[], y: readonly number[], sy: number): Matrix {
  const n = s.length
  const hy = s.map((_, i) => dot([...h.subarray(i * n, i * n + n)], y))
  const yhy = dot(hy, y)
  return h.map((value, at) => {
    const i = Math.floor(at / n)
    const j = at % n
    return value - (hy[i] * s[j] + s[i] * hy[j]) / sy + (1 + yhy / sy) * ((s[i] * s[j]) / sy)
  })
}

/** Relative to the scale; central differences then err by 1e-6. */
const DIFFERENCE = 1e-3

/** The Hessian in units of the scale, by central differences of the gradient. */
function hessian(f: Smooth, theta: readonly number[], scale: readonly number[]): Matrix {
  const n = theta.length
  const rows = theta.map((_, i) => {
    const h = DIFFERENCE * Math.sqrt(scale[i])
    const at = (step: number) => f(theta.map((x, k) => (k === i ? x + step : x))).gradient
    const [above, below] = [at(h), at(-h)]
    return above.map((value, j) => ((value - below[j]) / (2 * DIFFERENCE)) * Math.sqrt(scale[j]))
  })
  return Float64Array.from({ length: n * n }, (_, at) => {
    const [i, j] = [Math.floor(at / n), at % n]
    return (rows[i][j] + rows[j][i]) / 2
  })
}

/** A curvature below this, in units of the scale, is none. */
const FLAT = 1e-6

/**
 * Newton's method from a point next to a stationary one.
 * @returns null unless it is a minimum: the Hessian there is positive definite.
 */
export function polish(f: Smooth, start: Minimum, scale: readonly number[]): Minimum | null {
  let at = start
  let best = steepness(at.gradient, scale)
  for (let iteration = 0; iteration < 12; iteration++) {
    const n = at.theta.length
    const curvature = hessian(f, at.theta, scale)
    for (let i = 0; i < n; i++) curvature[i * n + i] -= FLAT
    const factor = cholesky(curvature, n)
    if (!factor) return null
    const scaled = at.gradient.map((value, i) => value * Math.sqrt(scale[i]))
    const step = solve(factor, scaled)
    const theta = at.theta.map((x, i) => x - step[i] * Math.sqrt(scale[i]))
    const next = { theta, ...f(theta) }
    const steep = steepness(next.gradient, scale)
    if (!(steep < best)) break
    at = next
    best = steep
  }
  return at
}
