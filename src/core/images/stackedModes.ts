import type { Assignment, Modes } from '../coverage/modes.ts'
import { lazily } from '../numerics/lazily.ts'
import type { ImageSpace } from './imageTarget.ts'

/**
 * The modes of points of several parts, each drawn on its own from one data set: all combinations, the
 * last part fastest, so of three digits number 407 is a four, a zero and a seven. Whatever is measured
 * of the parts multiplies.
 * @param part its modes, and the space that it is a point of
 * @param names of the parts
 */
export function stackedModes(part: Modes, space: ImageSpace, names: readonly string[]): Modes {
  const own = part.names ?? Array.from(part.weights, (_, k) => String(k))
  const nearShares = lazily(() => products(names.map(() => part.nearShares())))
  return {
    weights: products(names.map(() => part.weights)),
    get error() {
      return 1 - (1 - part.error) ** names.length
    },
    assign({ values }) {
      const { nearest, near } = part.assign({ space, values })
      const stacked: Assignment = {
        nearest: numbers(nearest, names.length, own.length),
        near: numbers(near, names.length, own.length),
      }
      return stacked
    },
    nearShares,
    heldBy: (k) => k,
    components: null,
    names: combinations(names.map(() => own)),
    axes: names.map((name) => ({ name, values: own })),
    ...(part.probability && {
      probability: (x: Float32Array) =>
        products(
          names.map((_, c) => part.probability!(x.subarray(c * space.dim, (c + 1) * space.dim))),
        ),
    }),
  }
}

/** Of each combination the product of its parts' numbers, the last part fastest. */
const products = (parts: readonly Float64Array[]): Float64Array =>
  parts.reduce((all, part) => {
    const out = new Float64Array(all.length * part.length)
    return out.map((_, i) => all[Math.floor(i / part.length)] * part[i % part.length])
  })

const combinations = (parts: readonly (readonly string[])[]): readonly string[] =>
  parts.reduce((all, part) => all.flatMap((before) => part.map((one) => `${before}${one}`)))

/** The number of each combination; −1 where one of its parts has none. */
function numbers(ofParts: Int32Array, parts: number, classes: number): Int32Array {
  const out = new Int32Array(ofParts.length / parts)
  for (let i = 0; i < out.length; i++) {
    for (let c = 0; c < parts && out[i] >= 0; c++) {
      const k = ofParts[i * parts + c]
      out[i] = k < 0 ? -1 : out[i] * classes + k
    }
  }
  return out
}
