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

/** Stretches a picture over the whole plotting square, smoothly. */
export function paintRaster(pen: Pen, view: View, picture: CanvasImageSource): void {
  pen.imageSmoothingEnabled = true
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(picture, 0, 0, view.size, view.size)
}
