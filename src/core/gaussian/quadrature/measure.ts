import { legendre, missed } from '../../numerics/legendre.ts'
import type { Cell, Integrands, Place } from './cell.ts'
import { logSum } from './terms.ts'

/** Cells with less need no second look: integrals of densities are of order 1. */
const NOTHING = 1e-14

/** Takes the integrals over a cell, and says what they may miss along each axis. */
export function createMeasure(
  count: number,
  integrands: Integrands,
  order: number,
  isLine: boolean,
): (place: Place) => Cell {
  const { nodes, weights, last } = legendre(order)
  const rows = isLine ? 1 : order
  const samples = Array.from({ length: count }, () => new Float64Array(rows * order))
  const out = new Float64Array(count)
  let logs = new Float64Array(0)

  /** ∫ over the other axis of the last coefficients along one, by their sizes. */
  const tail = (values: Float64Array, along: number, across: number): number => {
    let [a, b, c, d] = [0, 0, 0, 0]
    for (let j = 0; j < rows; j++) {
      let [first, second, third, fourth] = [0, 0, 0, 0]
      for (let i = 0; i < order; i++) {
        const value = values[i * along + j * across]
        first += last[0][i] * value
        second += last[1][i] * value
        third += last[2][i] * value
        fourth += last[3][i] * value
      }
      const weight = isLine ? 1 : weights[j]
      a += weight * Math.abs(first)
      b += weight * Math.abs(second)
      c += weight * Math.abs(third)
      d += weight * Math.abs(fourth)
    }
    return missed(order, a, b, c, d)
  }

  return (place) => {
    const { x, y, hx, hy, densities, known } = place
    if (logs.length !== densities.length) logs = new Float64Array(densities.length)
    const values = new Float64Array(count)
    const errors = new Float64Array(count)
    for (let j = 0, at = 0; j < rows; j++) {
      const atY = isLine ? 0 : y + hy * nodes[j]
      for (let i = 0; i < order; i++, at++) {
        const atX = x + hx * nodes[i]
        logs[0] = known ? known[at] : logSum(densities[0], atX, atY)
        for (let d = 1; d < logs.length; d++) logs[d] = logSum(densities[d], atX, atY)
        integrands(logs, atX, atY, out)
        const weight = weights[i] * (isLine ? 1 : weights[j])
        for (let m = 0; m < count; m++) {
          samples[m][at] = out[m]
          values[m] += weight * out[m]
        }
      }
    }
    const volume = isLine ? hx : hx * hy
    let [alongX, alongY] = [0, 0]
    for (let m = 0; m < count; m++) {
      values[m] *= volume
      let largest = 0
      for (let at = 0; at < samples[m].length; at++) {
        largest = Math.max(largest, Math.abs(samples[m][at]))
      }
      if (volume * largest < NOTHING) continue
      const first = tail(samples[m], 1, order)
      const second = isLine ? 0 : tail(samples[m], order, 1)
      errors[m] = volume * (first + second)
      alongX = Math.max(alongX, first)
      alongY = Math.max(alongY, second)
    }
    return { ...place, values, errors, axis: alongX >= alongY ? 0 : 1 }
  }
}
