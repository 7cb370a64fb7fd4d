import type { Size } from './encoded.ts'

/** A decoded picture. */
export interface Raster extends Size {
  /** Rows from `top` on, four bytes a pixel: red, green, blue, opacity, the first three as if opaque. */
  rows(top: number, count: number): Uint8ClampedArray
  /** Lets go of its memory. */
  close(): void
}

/** Decodes a picture; rejects where that cannot be done. Browsers bring their own. */
export type Decode = (file: Blob) => Promise<Raster>

/** How pixels become numbers. */
export interface Reading {
  readonly channels: 1 | 3
  /** What shines through where a picture is transparent: black or white, from 0 to 255. */
  readonly ground: 0 | 255
}

/** Differences between channels that are less than this come from compression, not from colour. */
const tint = 16

/** Rec. 601, as in most programs that turn pictures grey. */
const grey = (red: number, green: number, blue: number): number =>
  0.299 * red + 0.587 * green + 0.114 * blue

/**
 * How to read these pixels: grey where nothing is coloured, and over the ground from which what is
 * opaque stands out.
 */
export function readingOf(pieces: Iterable<Uint8ClampedArray>): Reading {
  let [coloured, opacity, light] = [0, 0, 0]
  let pixels = 0
  for (const rgba of pieces) {
    pixels += rgba.length / 4
    for (let i = 0; i < rgba.length; i += 4) {
      const [red, green, blue, alpha] = [rgba[i], rgba[i + 1], rgba[i + 2], rgba[i + 3]]
      if (alpha === 0) continue
      if (Math.max(red, green, blue) - Math.min(red, green, blue) >= tint) coloured++
      opacity += alpha
      light += alpha * grey(red, green, blue)
    }
  }
  return {
    // A single pixel of some logo does not make a thousand pictures coloured.
    channels: coloured > pixels / 1000 ? 3 : 1,
    ground: light < 127.5 * opacity ? 255 : 0,
  }
}

/** A rectangle of rows that are `width` wide, as `[channels, size.height, size.width]`. */
export function planes(
  rgba: Uint8ClampedArray,
  width: number,
  left: number,
  size: Size,
  { channels, ground }: Reading,
): Float32Array {
  const plane = size.width * size.height
  const out = new Float32Array(channels * plane)
  for (let y = 0; y < size.height; y++) {
    for (let x = 0; x < size.width; x++) {
      const from = 4 * (y * width + left + x)
      const to = y * size.width + x
      const opacity = rgba[from + 3] / 255
      const seen = (channel: number) => opacity * rgba[from + channel] + (1 - opacity) * ground
      if (channels === 1) out[to] = grey(seen(0), seen(1), seen(2))
      else for (let channel = 0; channel < 3; channel++) out[channel * plane + to] = seen(channel)
    }
  }
  return out
}
