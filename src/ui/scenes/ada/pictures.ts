/** The data of both domains with what is decided, and their features. */
import { cellsAcross, type ShownDomain } from '../../../core/ada/record.ts'
import type { Square } from '../../../core/space/square.ts'
import { css, type Palette, type Rgb } from '../../base/palette.ts'
import { haloText } from '../../canvas/haloText.ts'
import { type Pen, toX, toY, type View } from '../../canvas/view.ts'

export interface Colours {
  readonly classes: readonly Rgb[]
  readonly palette: Palette
}

interface Points {
  readonly at: Float32Array
  readonly label: Uint8Array
}

export interface Both {
  readonly source: Points
  readonly target: Points
}

export const dataOf = (source: ShownDomain, target: ShownDomain): Both => ({
  source: { at: source.x, label: source.label },
  target: { at: target.x, label: target.label },
})

export const featuresOf = (source: ShownDomain, target: ShownDomain): Both => ({
  source: { at: source.features, label: source.label },
  target: { at: target.features, label: target.label },
})

/** The smallest square around all points, with a margin. */
export function squareAround({ source, target }: Both): Square {
  const low = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  const high = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { at } of [source, target]) {
    at.forEach((value, i) => {
      low[i % 2] = Math.min(low[i % 2], value)
      high[i % 2] = Math.max(high[i % 2], value)
    })
  }
  const half = Math.max(high[0] - low[0], high[1] - low[1]) / 2
  return {
    center: [(low[0] + high[0]) / 2, (low[1] + high[1]) / 2],
    halfWidth: half > 0 ? 1.12 * half : 1,
  }
}

/** The class decided for, as a wash behind the data. */
export function paintDecided(
  pen: Pen,
  size: number,
  decided: Uint8Array,
  { classes }: Colours,
): void {
  const cell = size / cellsAcross
  decided.forEach((k, i) => {
    const [column, row] = [i % cellsAcross, Math.floor(i / cellsAcross)]
    pen.fillStyle = css(classes[k], 0.2)
    // On whole pixels, or seams would show between the cells.
    const [left, top] = [Math.round(column * cell), Math.round(size - (row + 1) * cell)]
    const right = Math.round((column + 1) * cell)
    pen.fillRect(left, top, right - left, Math.round(size - row * cell) - top)
  })
}

/** Rings are the source and dots the target; a number stands in the middle of each class. */
export function paintBoth(pen: Pen, view: View, both: Both, { classes, palette }: Colours): void {
  pen.lineWidth = 1.4
  for (const [domain, { at, label }] of Object.entries(both) as [keyof Both, Points][]) {
    label.forEach((k, i) => {
      pen.beginPath()
      pen.arc(toX(view, at[2 * i]), toY(view, at[2 * i + 1]), 2.8, 0, 2 * Math.PI)
      pen.strokeStyle = pen.fillStyle = css(classes[k], domain === 'source' ? 1 : 0.85)
      if (domain === 'source') pen.stroke()
      else pen.fill()
    })
  }
  pen.font = '700 14px system-ui, sans-serif'
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.fillStyle = css(palette.ink)
  for (const points of [both.source, both.target]) {
    middles(points).forEach(([x, y], k) => {
      haloText(pen, String(k + 1), toX(view, x), toY(view, y), css(palette.paper, 0.9))
    })
  }
}

/** The mean of the points of each class. */
export function middles({ at, label }: Points): readonly (readonly [number, number])[] {
  const sums: [number, number, number][] = []
  label.forEach((k, i) => {
    sums[k] ??= [0, 0, 0]
    sums[k][0] += at[2 * i]
    sums[k][1] += at[2 * i + 1]
    sums[k][2]++
  })
  return sums.map(([x, y, n]) => [x / n, y / n])
}
