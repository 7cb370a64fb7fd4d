import type { Raster } from '../core/images/own/raster.ts'

/** A picture as this browser decodes it, with colours as they are written in it. */
export async function decodePicture(file: Blob): Promise<Raster> {
  const bitmap = await createImageBitmap(file, {
    colorSpaceConversion: 'none',
    premultiplyAlpha: 'none',
  })
  const { width, height } = bitmap
  return {
    width,
    height,
    rows(top, count) {
      const canvas = new OffscreenCanvas(width, count)
      const pen = canvas.getContext('2d', { willReadFrequently: true })
      if (!pen) throw new Error('no canvas')
      pen.drawImage(bitmap, 0, -top)
      return pen.getImageData(0, 0, width, count).data
    },
    close: () => bitmap.close(),
  }
}
