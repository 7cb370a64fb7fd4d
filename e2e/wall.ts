import type { Page } from '@playwright/test'
import jsQr from 'jsqr'

/** How the presenter's view stands in the window of its size. */
export interface Wall {
  /** How much further than the window the page goes, down and across. */
  readonly over: readonly [number, number]
  /** Sizes of letters in % of the window's height: the smallest of each kind. */
  readonly question: number
  readonly text: number
  readonly axes: number
  readonly counter: number
  /** Letters on the pictures, the smallest; they are painted anew for it. */
  readonly painted: number
  /** What is not whole in the window. */
  readonly cut: readonly string[]
  /** The side of the smaller picture in % of the height. */
  readonly picture: number
}

/** Measured in the page, after the pictures were painted once more. */
export const wall = (page: Page): Promise<Wall> =>
  page.evaluate(async () => {
    const painted: number[] = []
    const { fillText } = CanvasRenderingContext2D.prototype
    CanvasRenderingContext2D.prototype.fillText = function (...said) {
      const size = Number(/([\d.]+)px/.exec(this.font)?.[1])
      painted.push((size * this.getTransform().a) / devicePixelRatio)
      return fillText.apply(this, said)
    }
    // A canvas of another size is painted anew.
    const canvases = [...document.querySelectorAll<HTMLCanvasElement>('main canvas')]
    const repainted = async (width: string) => {
      for (const canvas of canvases) canvas.style.width = width
      for (let i = 0; i < 3; i++) await new Promise((resolve) => requestAnimationFrame(resolve))
    }
    await repainted('98%')
    await repainted('')
    CanvasRenderingContext2D.prototype.fillText = fillText

    const high = (size: number) => (100 * size) / innerHeight
    const sizesOf = (elements: readonly Element[]) =>
      elements.map((element) => high(Number.parseFloat(getComputedStyle(element).fontSize)))
    const least = (elements: readonly Element[]) => Math.min(...sizesOf(elements))
    const all = (selector: string) => [...document.querySelectorAll(selector)]
    const isText = (element: Element) =>
      !element.closest('svg, .katex, .hidden') &&
      element.checkVisibility() &&
      [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
    const cut = all('[data-slide], [data-slide] *, main h2, main canvas, [data-testid]').filter(
      (element) => {
        if (element.closest('.katex')) return false
        const { top, left, bottom, right } = element.getBoundingClientRect()
        return top < -1 || left < -1 || bottom > innerHeight + 1 || right > innerWidth + 1
      },
    )
    const { scrollHeight, scrollWidth } = document.documentElement
    return {
      over: [scrollHeight - innerHeight, scrollWidth - innerWidth],
      question: least(all('[data-slide=question] > p')),
      text: least(all('main *').filter(isText)),
      axes: least(all('main .recharts-text')),
      counter: least(all('[data-testid]')),
      painted: high(Math.min(...painted)),
      cut: cut.map((element) => element.textContent || element.tagName),
      picture: high(Math.min(...canvases.map(({ clientHeight }) => clientHeight))),
    }
  })

/** What a reader of QR codes finds on the screen, at a quarter of its size; null: nothing. */
export async function readCode(page: Page): Promise<string | null> {
  const screenshot = (await page.screenshot()).toString('base64')
  const { width, height, dark } = await page.evaluate(async (text) => {
    const bytes = Uint8Array.from(atob(text), (byte) => byte.charCodeAt(0))
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const [width, height] = [picture.width / 4, picture.height / 4].map(Math.round)
    const canvas = new OffscreenCanvas(width, height)
    const pen = canvas.getContext('2d')!
    pen.drawImage(picture, 0, 0, width, height)
    const { data } = pen.getImageData(0, 0, width, height)
    return { width, height, dark: Array.from({ length: width * height }, (_, i) => data[4 * i]) }
  }, screenshot)
  const pixels = Uint8ClampedArray.from({ length: 4 * dark.length }, (_, i) =>
    i % 4 === 3 ? 255 : dark[i >> 2],
  )
  return jsQr(pixels, width, height)?.data ?? null
}
