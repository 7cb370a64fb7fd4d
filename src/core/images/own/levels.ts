import type { Outcome } from './problem.ts'

/** What white is in arrays: 1, or 16 as in the digits of scikit-learn, or 255. */
const whites = [1, 16, 255] as const

/**
 * Numbers of any usual range as bytes. What is white follows from the largest of them; where some are
 * negative, they are taken to go from −1 to 1.
 */
export function levels(values: Float32Array): Outcome<Uint8Array<ArrayBuffer>> {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) {
    if (!Number.isFinite(value)) return { problem: { code: 'notFinite' } }
    if (value < least) least = value
    if (value > most) most = value
  }
  const white = least < 0 ? 1 : whites.find((one) => most <= one)
  if (white === undefined || least < -1 || most > white) {
    return { problem: { code: 'range', least, most } }
  }
  const black = least < 0 ? -1 : 0
  const scale = 255 / (white - black)
  const bytes = new Uint8Array(values.length)
  for (let i = 0; i < bytes.length; i++) bytes[i] = Math.round(scale * (values[i] - black))
  return { value: bytes }
}
