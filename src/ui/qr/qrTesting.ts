import jsQr from 'jsqr'
import { quiet } from './modules.ts'

/** Pixels along a side of a module. */
const scale = 4

/** What a reader finds in the markup of a code, as it is drawn there; null: nothing. */
export function readMarkup(markup: string): string | null {
  const [, viewBox] = /viewBox="0 0 (\d+) \1"/.exec(markup) ?? []
  const [, path] = /<path d="([^"]*)"/.exec(markup) ?? []
  const side = Number(viewBox) * scale
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let row = 0; row < scale; row++) {
      for (let column = 0; column < Number(width) * scale; column++) {
        const at = (Number(y) * scale + row) * side + Number(x) * scale + column
        pixels.set([0, 0, 0], at * 4)
      }
    }
  }
  return jsQr(pixels, side, side)?.data ?? null
}

/** Modules along a side of a code in markup, its quiet zone left out. */
export function sizeIn(markup: string): number {
  const [, viewBox] = /viewBox="0 0 (\d+) \1"/.exec(markup) ?? []
  return Number(viewBox) - 2 * quiet
}
