import { expect, test } from 'vitest'
import { toRow } from '../canvas/line/heightScale.ts'
import { axisRow, lineView } from '../canvas/line/lineView.ts'
import { toX } from '../canvas/view.ts'
import { startCurve } from './startCurve.ts'

const view = lineView({ center: [0, 0], halfWidth: 5 }, 400, [{ id: 'rug', height: 16 }])
const start = { weight: 1, x: -2, y: 0, sd: 0.5, sd2: 0, angle: 0 }
const read = (path: string) =>
  path
    .slice(1)
    .split('L')
    .map((point) => point.split(' ').map(Number))

test.each([false, true])('the curve is the density of the start (log scale: %s)', (log) => {
  const scale = { top: 1, log }
  const points = read(startCurve(view, scale, start))
  const peak = 1 / (0.5 * Math.sqrt(2 * Math.PI))
  const at = (x: number) => {
    const distance = ([column]: number[]) => Math.abs(column - toX(view, x))
    return points.reduce((best, point) => (distance(point) < distance(best) ? point : best))
  }
  expect(at(-2)[0]).toBeCloseTo(toX(view, -2), 1)
  expect(at(-2)[1]).toBeCloseTo(toRow(view, scale, peak), 1)
  // 1.8 sd is one of its points.
  expect(at(-1.1)[1]).toBeCloseTo(toRow(view, scale, peak * Math.exp(-(1.8 ** 2) / 2)), 0)
  for (const [, row] of points) expect(row).toBeLessThanOrEqual(axisRow(view))
})
