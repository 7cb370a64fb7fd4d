/** A mixture, ready to be evaluated at many points of small cells. */
import { type Component, dimension, type Mixture } from '../mixture.ts'

/** log w N(x; m, Σ) = base − (xx dx² + 2 xy dx dy + yy dy²)/2, with the precision xx, xy, yy. */
interface Term {
  readonly x: number
  readonly y: number
  readonly xx: number
  readonly xy: number
  readonly yy: number
  readonly base: number
  readonly component: Component
  readonly cos: number
  readonly sin: number
}

export type Terms = readonly Term[]

/** A rectangle by its centre and half its sides; on the line `hy` is 0. */
export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly hx: number
  readonly hy: number
}

const LOG_2PI = Math.log(2 * Math.PI)

/** Components without weight are left out. */
export function termsOf(mixture: Mixture): Terms {
  const dim = dimension(mixture)
  return mixture
    .filter(({ weight }) => weight > 0)
    .map((component) => {
      const { weight, mean, sd, angle } = component
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
      const first = sd[0] ** -2
      const second = dim === 1 ? 0 : sd[1] ** -2
      const scale = Math.log(sd[0]) + (dim === 1 ? 0 : Math.log(sd[1]))
      return {
        x: mean[0],
        y: mean[1],
        xx: first * cos * cos + second * sin * sin,
        xy: (first - second) * cos * sin,
        yy: dim === 1 ? 0 : first * sin * sin + second * cos * cos,
        base: Math.log(weight) - (dim * LOG_2PI) / 2 - scale,
        component,
        cos,
        sin,
      }
    })
}

const logAt = ({ x: mx, y: my, xx, xy, yy, base }: Term, x: number, y: number): number => {
  const dx = x - mx
  const dy = y - my
  return base - (xx * dx * dx + 2 * xy * dx * dy + yy * dy * dy) / 2
}

export function logSum(terms: Terms, x: number, y: number): number {
  if (terms.length === 1) return logAt(terms[0], x, y)
  let max = Number.NEGATIVE_INFINITY
  let sum = 0
  for (let k = 0; k < terms.length; k++) {
    const log = logAt(terms[k], x, y)
    if (log > max) {
      sum = sum * Math.exp(max - log) + 1
      max = log
    } else {
      sum += Math.exp(log - max)
    }
  }
  return max + Math.log(sum)
}

/** The squared Mahalanobis distances from a term's mean to a rectangle's nearest point, and farthest. */
function distances({ x, y, cos, sin, component }: Term, cell: Rectangle): [number, number] {
  const [first, second] = component.sd
  const [dx, dy] = [cell.x - x, cell.y - y]
  const reach = (c: number, s: number) => cell.hx * Math.abs(c) + cell.hy * Math.abs(s)
  const along = Math.abs(dx * cos + dy * sin)
  const alongHalf = reach(cos, sin)
  const near = Math.max(0, along - alongHalf) / first
  const far = (along + alongHalf) / first
  if (second === 0) return [near * near, far * far]
  const across = Math.abs(dy * cos - dx * sin)
  const acrossHalf = reach(sin, cos)
  const nearAcross = Math.max(0, across - acrossHalf) / second
  const farAcross = (across + acrossHalf) / second
  return [near * near + nearAcross * nearAcross, far * far + farAcross * farAcross]
}

/** Below e^−40 of the whole a term changes log q by no more than rounding does. */
const NOTHING = 40

/** The terms that count within a cell. */
export function relevant(terms: Terms, cell: Rectangle): Terms {
  if (terms.length === 1) return terms
  let least = Number.NEGATIVE_INFINITY
  const most = terms.map((term) => {
    const [near, far] = distances(term, cell)
    least = Math.max(least, term.base - far / 2)
    return term.base - near / 2
  })
  return terms.filter((_, k) => most[k] > least - NOTHING)
}

/** A term nearer than so many sds to a cell, */
const NEAR = 4
/** that is wider than so many of the term's, each side of its centre, may be passed over by nodes. */
const WIDE = 4

/**
 * Half the sides of a cell over the widths of what is near, as shares of what nodes can see: with
 * more than 1 along an axis the cell is too coarse. A width is that of a cut along the axis.
 */
export function coarseness(terms: Terms, cell: Rectangle): [number, number] {
  let [x, y] = [0, 0]
  for (const term of terms) {
    if (distances(term, cell)[0] > NEAR * NEAR) continue
    x = Math.max(x, (cell.hx / WIDE) * Math.sqrt(term.xx))
    y = Math.max(y, (cell.hy / WIDE) * Math.sqrt(term.yy))
  }
  return [x, y]
}
