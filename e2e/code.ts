import type { Locator } from '@playwright/test'
import jsQr from 'jsqr'

/** What a reader finds in a QR code, by the pixels that the browser makes of it; null: nothing. */
export async function readCode(code: Locator): Promise<string | null> {
  const picture = await code.screenshot()
  // The browser takes its own picture apart, so that it needs no other decoder.
  const { data, width, height } = await code.page().evaluate(
    async (source) => {
      const image = new Image()
      image.src = source
      await image.decode()
      const { width, height } = image
      const pen = new OffscreenCanvas(width, height).getContext('2d')!
      pen.drawImage(image, 0, 0)
      return { data: [...pen.getImageData(0, 0, width, height).data], width, height }
    },
    `data:image/png;base64,${picture.toString('base64')}`,
  )
  return jsQr(Uint8ClampedArray.from(data), width, height)?.data ?? null
}
