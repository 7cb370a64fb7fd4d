import { once } from '../../core/numerics/once.ts'
import { remember } from './remember.ts'
import type { Pen, View } from './view.ts'

/** r g b a of pixels, first row on top. */
export type Pixels = Uint8ClampedArray<ArrayBuffer>

/** A picture of these pixels that `drawImage` takes. */
export function raster(pixels: Pixels, columns: number, rows = columns): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = columns
  canvas.height = rows
  canvas.getContext('2d')?.putImageData(new ImageData(pixels, columns, rows), 0, 0)
  return canvas
}

const stretched = once((_: HTMLCanvasElement) => new Map<number, HTMLCanvasElement>())

/** A picture at so many pixels a side: stretching is dear, so it is done once for each size. */
function atSize(picture: HTMLCanvasElement, pixels: number): HTMLCanvasElement {
  const known = stretched(picture)
  // While a window is being resized, sizes pass by.
  if (known.size > 4) known.clear()
  return remember(known, pixels, () => {
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = pixels
    const pen = canvas.getContext('2d')
    if (pen) {
      pen.imageSmoothingQuality = 'high'
      pen.drawImage(picture, 0, 0, pixels, pixels)
    }
    return canvas
  })
}

/** Stretches a picture over the whole plotting square, smoothly. */
export function paintRaster(pen: Pen, view: View, picture: HTMLCanvasElement): void {
  const pixels = Math.max(1, Math.round(view.size * pen.getTransform().a))
  pen.drawImage(atSize(picture, pixels), 0, 0, view.size, view.size)
}
