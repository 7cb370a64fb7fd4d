import { once } from '../../core/numerics/once.ts'
import type { Palette, Rgb } from '../base/palette.ts'

const half = 128

/** 257 colours from −1 to 1, r g b each; the middle one is the paper. */
export function divergingColours({ paper, more, less }: Palette): Uint8ClampedArray {
  const out = new Uint8ClampedArray(3 * (2 * half + 1))
  for (let i = -half; i <= half; i++) {
    const arm = [paper, ...(i < 0 ? less : more)]
    out.set(along(arm, Math.abs(i) / half), 3 * (i + half))
  }
  return out
}

/** The colours of a palette, made once. */
export const coloursOf = once(divergingColours)

function along(stops: readonly Rgb[], t: number): number[] {
  const at = Math.min(t * (stops.length - 1), stops.length - 1.000001)
  const [from, to] = [stops[Math.floor(at)], stops[Math.floor(at) + 1]]
  return from.map((value, channel) => value + (to[channel] - value) * (at % 1))
}

/** Entry of the colour table for a value on the scale ±limit; what lies beyond takes the end. */
export const colourIndex = (value: number, limit: number): number =>
  half + Math.round(half * Math.max(-1, Math.min(1, value / limit)))

const limits = [0.5, 1, 2, 5, 10, 20, 50]

/**
 * A round limit that all but 2 % of the values stay within. One of a few, so that the scale does
 * not flicker while the critic learns; the same on both sides, so that 0 keeps its colour.
 */
export function symmetricLimit(values: Float32Array): number {
  const sorted = values.map(Math.abs).filter(Number.isFinite).sort()
  const reach = sorted[Math.floor(0.98 * (sorted.length - 1))] ?? 0
  return limits.find((limit) => reach <= limit) ?? limits[limits.length - 1]
}

/** Both ends of the colour scale of a field; the key beside the picture says the same. */
export const limitOf = once(symmetricLimit)
