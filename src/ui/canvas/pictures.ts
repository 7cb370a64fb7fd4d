import { once } from '../../core/numerics/once.ts'
import type { Space } from '../../core/space/space.ts'
import type { Palette, Rgb } from '../base/palette.ts'
import { type Pixels, raster } from './raster.ts'
import { remember } from './remember.ts'
import { pictureBox, type Sheet } from './sheet.ts'
import type { Pen } from './view.ts'

export type ImageSpace = Extract<Space, { readonly kind: 'image' }>

/** What a picture of one channel is drawn in; of three channels they are red, green and blue light. */
export interface Ink {
  readonly ground: Rgb
  readonly ink: Rgb
}

/** The paper of a picture stands out a little from the page's. */
const inks = once((palette: Palette) => {
  const ground = palette.paper.map((own, i) => own + 0.06 * (palette.ink[i] - own))
  const of = (ink: Rgb): Ink => ({ ground: [ground[0], ground[1], ground[2]], ink })
  return { p: of(palette.ink), a: of(palette.badge.a), b: of(palette.badge.b) }
})

/** Of p ink, of q the lane's colour. */
export const inkOf = (palette: Palette, whose: 'p' | 'a' | 'b'): Ink => inks(palette)[whose]

/** Pixels of pictures `[n, dim]`, one under the other. */
export function picturePixels(
  pictures: Float32Array,
  { width, height, channels, dim }: ImageSpace,
  { ground, ink }: Ink,
): Pixels {
  const area = width * height
  const count = (pictures.length / dim) * area
  const pixels: Pixels = new Uint8ClampedArray(4 * count)
  for (let i = 0; i < count; i++) {
    const from = Math.floor(i / area) * dim + (i % area)
    for (let c = 0; c < 3; c++) {
      // Noise takes pixels beyond ground and ink.
      const value = Math.min(1, Math.max(0, pictures[from + (channels === 3 ? c * area : 0)]))
      pixels[4 * i + c] = channels === 3 ? 255 * value : ground[c] + value * (ink[c] - ground[c])
    }
    pixels[4 * i + 3] = 255
  }
  return pixels
}

/** Pictures are kept for several frames, and are drawn once in each ink. */
const strips = once((_: Float32Array) => new Map<Ink, HTMLCanvasElement>())

/** Draws each picture into its cell, pixels as squares; those that have no cell are left out. */
export function paintPictures(
  pen: Pen,
  sheet: Sheet,
  pictures: Float32Array,
  space: ImageSpace,
  inkOfCell: (cell: number) => Ink,
): void {
  const { width, height, dim } = space
  const count = Math.min(sheet.length, pictures.length / dim)
  const ratio = pen.getTransform().a
  pen.imageSmoothingEnabled = false
  for (let i = 0; i < count; i++) {
    const ink = inkOfCell(i)
    const strip = remember(strips(pictures), ink, () =>
      raster(picturePixels(pictures, space, ink), width, (pictures.length / dim) * height),
    )
    pen.drawImage(strip, 0, i * height, width, height, ...pictureBox(sheet[i], space, ratio))
  }
}
