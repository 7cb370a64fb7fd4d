import { once } from '../../core/numerics/once.ts'
import type { Space } from '../../core/space/space.ts'
import { type Pixels, raster } from './raster.ts'

export type ImageSpace = Extract<Space, { readonly kind: 'image' }>

/** Where pictures stand on a square canvas of `size` CSS pixels: in rows, the first on top. */
export interface Sheet {
  readonly columns: number
  /** From the left edge of a cell to that of the next, and of its picture alone. */
  readonly pitch: number
  readonly side: number
}

/** Space between pictures, as a share of a cell: the frames of modes stand there. */
const GAP = 0.12

/** As many columns as rows, so that `count` pictures fit. */
export function sheetOf(size: number, count: number): Sheet {
  const columns = Math.max(1, Math.ceil(Math.sqrt(count)))
  const pitch = size / columns
  return { columns, pitch, side: pitch * (1 - GAP) }
}

/** The upper left corner of the picture in cell i. */
export function cornerOf({ columns, pitch, side }: Sheet, i: number): readonly [number, number] {
  const inset = (pitch - side) / 2
  return [(i % columns) * pitch + inset, Math.floor(i / columns) * pitch + inset]
}

/** Pictures `[n, dim]`, planar, one under the other: ink 1 is white, or the full colour. */
const strip = once((pictures: Float32Array) => ({
  of: once(({ width, height, channels, dim }: ImageSpace): HTMLCanvasElement => {
    const n = pictures.length / dim
    const area = width * height
    const pixels: Pixels = new Uint8ClampedArray(4 * n * area)
    for (let i = 0; i < n * area; i++) {
      const from = Math.floor(i / area) * dim + (i % area)
      for (let c = 0; c < 3; c++) {
        pixels[4 * i + c] = 255 * pictures[from + (channels === 3 ? c * area : 0)]
      }
      pixels[4 * i + 3] = 255
    }
    return raster(pixels, width, n * height)
  }),
}))

/** Draws each picture into its cell, pixels as squares. */
export function paintSheet(
  pen: CanvasRenderingContext2D,
  sheet: Sheet,
  pictures: Float32Array,
  space: ImageSpace,
): void {
  const { width, height, dim } = space
  const all = strip(pictures).of(space)
  pen.imageSmoothingEnabled = false
  for (let i = 0; i < pictures.length / dim; i++) {
    const [x, y] = cornerOf(sheet, i)
    pen.drawImage(all, 0, i * height, width, height, x, y, sheet.side, sheet.side)
  }
}
