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
 * BFGS with backtracking (Nocedal & Wright 2006, §6.1), until the steepness is below `tolerance`
 * or a step along the steepest descent gains less than its square.
 * @param scaleAt squared natural lengths at a point; they start the inverse Hessian, and no step is
 * longer than one, so that the search ends in the basin where it started.
 * @returns null where the function is infinite at the start.
 */
export function descend(
  f: Smooth,
  start: readonly number[],
  scaleAt: (theta: readonly number[]) => readonly number[],
  tolerance: number,
  iterations = 200,
): Minimum | null {
  const n = start.length
  let at: Minimum = { theta: start, ...f(start) }
  if (!Number.isFinite(at.value)) return null
  let scale = scaleAt(start)
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
    const wasFresh = isFresh
    const step = next.theta.map((value, i) => value - at.theta[i])
    const change = next.gradient.map((value, i) => value - at.gradient[i])
    const curvature = dot(step, change)
    if (curvature > 1e-12 * measure(step, scale) ** 2) {
      inverse = update(inverse, step, change, curvature)
      isFresh = false
    }
    const gain = at.value - next.value
    at = next
    scale = scaleAt(at.theta)
    if (gain >= tolerance * tolerance) continue
    // Curvature learnt in a steep place makes steps too short in a flat one.
    if (wasFresh) break
    inverse = reset()
    isFresh = true
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
  for (let size = 1; size > 1e-6; size /= 2) {
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

/** What makes a minimum, in units of the scale. */
export interface Demands {
  /** No curvature may be below this. */
  readonly flat: number
  /** How steep the end may be, relative to a value above 1. */
  readonly steep: number
}

const smoothDemands: Demands = { flat: 1e-6, steep: 1e-6 }

/**
 * Newton's method from a point next to a stationary one, with the Hessian of that point throughout.
 * @returns null unless the Hessian is positive definite and the end is stationary: a minimum.
 */
export function polish(
  f: Smooth,
  start: Minimum,
  scale: readonly number[],
  { flat, steep } = smoothDemands,
): Minimum | null {
  const n = start.theta.length
  const curvature = hessian(f, start.theta, scale)
  for (let i = 0; i < n; i++) curvature[i * n + i] -= flat
  const factor = cholesky(curvature, n)
  if (!factor) return null
  let at = start
  for (let iteration = 0; iteration < 8; iteration++) {
    const scaled = at.gradient.map((value, i) => value * Math.sqrt(scale[i]))
    const step = solve(factor, scaled)
    const theta = at.theta.map((x, i) => x - step[i] * Math.sqrt(scale[i]))
    const next = { theta, ...f(theta) }
    if (!(steepness(next.gradient, scale) < steepness(at.gradient, scale))) break
    at = next
    if (
      measure(
        step,
        scale.map(() => 1),
      ) < 1e-9
    )
      break
  }
  const isStationary = steepness(at.gradient, scale) <= steep * Math.max(1, at.value)
  return Number.isFinite(at.value) && isStationary ? at : null
}
