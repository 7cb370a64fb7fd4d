import type { Point } from './point.ts'

/** Points that are remembered: more turns over each other cannot be told apart. */
const capacity = 4096

/** The newest points of a walk, in a memory that does not grow. */
export interface Trail {
  readonly length: number
  /** Of the points that are remembered, the oldest first. */
  at(index: number): Point
  push(point: Point): void
}

export function createTrail(): Trail {
  const numbers = new Float64Array(2 * capacity)
  let pushed = 0
  const length = () => Math.min(pushed, capacity)
  return {
    get length() {
      return length()
    },
    at(index) {
      const place = 2 * ((pushed - length() + index) % capacity)
      return [numbers[place], numbers[place + 1]]
    },
    push(point) {
      numbers.set(point, 2 * (pushed % capacity))
      pushed++
    },
  }
}
