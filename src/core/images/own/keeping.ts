import { createAreaAverage } from './areaAverage.ts'
import { levels } from './levels.ts'
import { keptOf, keptSide } from './limits.ts'
import { dimOf, type Pictures, type Shape } from './pictures.ts'
import type { Outcome } from './problem.ts'

/** Of pictures that come one after the other, those that are kept, made small. */
export interface Keeping {
  /** Whether picture i of all is one of those that are kept: they are spread evenly. */
  wants(i: number): boolean
  /** The next of these, `[channels, height, width]` of any range of numbers. */
  add(picture: Float32Array): void
  done(): Outcome<Omit<Pictures, 'labels' | 'names'>>
}

/** The size at which pictures are kept: at most 28 along a side, in their own proportion. */
export function keptShape({ width, height, channels }: Shape): Shape {
  const scale = Math.min(1, keptSide / Math.max(width, height))
  const shrunk = (side: number) => Math.max(1, Math.round(scale * side))
  return { width: shrunk(width), height: shrunk(height), channels }
}

/** @param count how many pictures there are */
export function createKeeping(count: number, brought: Shape): Keeping {
  const shape = keptShape(brought)
  const dim = dimOf(shape)
  const kept = keptOf(count, dim)
  const average = createAreaAverage(brought, shape)
  const plane = brought.width * brought.height
  const values = new Float32Array(kept * dim)
  let at = 0
  return {
    wants: (i) => Math.floor(((i + 1) * kept) / count) > Math.floor((i * kept) / count),
    add(picture) {
      for (let channel = 0; channel < shape.channels; channel++) {
        const small = average(picture.subarray(channel * plane, (channel + 1) * plane))
        values.set(small, at)
        at += small.length
      }
    },
    done() {
      if (kept < 2) return { problem: { code: 'few' } }
      const pixels = levels(values)
      if ('problem' in pixels) return pixels
      if (alike(pixels.value, dim)) return { problem: { code: 'alike' } }
      return { value: { ...shape, count: kept, pixels: pixels.value } }
    },
  }
}

const alike = (pixels: Uint8Array, dim: number): boolean =>
  pixels.every((level, i) => level === pixels[i % dim])
