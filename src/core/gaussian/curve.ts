import { type Mixture, round } from './mixture.ts'

type Point = readonly [number, number]

/** Short straight steps that stand for the curve when its length is measured. */
const steps = 4096

/**
 * Uniform mass along a curve with Gaussian noise of one sd, as a mixture, so that its density is
 * exact. The components stand 1.5 sd of arc apart or less, which keeps the ridge even to 0.03 %.
 *
 * @param at the curve, for t from 0 to 1
 */
export function tube(at: (t: number) => Point, sd: number): Mixture {
  const points = Array.from({ length: steps + 1 }, (_, i) => at(i / steps))
  const arc = [0]
  for (let i = 0; i < steps; i++) {
    const [[x0, y0], [x1, y1]] = [points[i], points[i + 1]]
    arc.push(arc[i] + Math.hypot(x1 - x0, y1 - y0))
  }
  const length = arc[steps]
  const count = Math.ceil(length / (1.5 * sd))
  let i = 0
  return Array.from({ length: count }, (_, k) => {
    const target = ((k + 0.5) * length) / count
    while (arc[i + 1] < target) i++
    const [x, y] = at((i + (target - arc[i]) / (arc[i + 1] - arc[i])) / steps)
    // The mass of a curve is its length, so that tubes can be put together.
    return round(length / count, x, y, sd)
  })
}
