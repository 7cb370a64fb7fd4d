import { afterEach, expect, test, vi } from 'vitest'
import layer from '../../core/layers/target.ts'
import { writeRows } from '../../core/points/rowsText.ts'
import { line, plane } from '../../core/space/space.ts'
import type { Target } from '../../core/targets/target.ts'
import { build } from '../../core/testing.ts'
import { palettes } from '../base/palette.ts'
import { recordingPen } from '../canvas/testing.ts'
import { paintPicture } from '../picture/picture.ts'

afterEach(() => void vi.unstubAllGlobals())

/** What is painted of p alone, with the layer and without it. */
function painted(target: Target) {
  // Rasters are drawn by the page alone.
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) })
  const count = (on: boolean) => {
    const { pen, count } = recordingPen()
    paintPicture(pen, 400, {
      ...{ lane: 'a', target, real: new Float32Array(), frame: null, frames: [], optima: [] },
      ...{ row: null, layers: { target: on }, palette: palettes.light, time: 0, film: 1 },
    })
    return { rings: count('arc'), washes: count('drawImage'), lines: count('lineTo') }
  }
  const [on, off] = [count(true), count(false)]
  return { rings: on.rings - off.rings, washes: on.washes, lines: on.lines - off.lines }
}

const coordinates = Float64Array.from([-1, 0, 0.5, 2, 2, -1])
const exactly = { draw: 'exact', modes: 0 }

test('the help of p is true of a density', () => {
  expect(layer.help).toMatch(/density of p: on the plane a wash of ink, on the line a curve\./)
  expect(painted(build('pointsplane', { modes: 0 }))).toMatchObject({ rings: 0, washes: 1 })
})

test('and of points themselves', () => {
  expect(layer.help).toMatch(
    /points themselves, these: on the plane an open ring for each, on the line bars/,
  )
  const rows = {
    plane: writeRows({ space: plane, coordinates }),
    line: writeRows({ space: line, coordinates }),
  }
  expect(painted(build('pointsplane', { ...exactly, rows: rows.plane }))).toMatchObject({
    rings: 3,
    washes: 0,
  })
  const bars = painted(build('pointsline', { ...exactly, rows: rows.line }))
  const curve = painted(build('pointsline', { modes: 0 }))
  expect(bars).toMatchObject({ rings: 0, washes: 0 })
  expect(bars.lines).toBeLessThan(curve.lines)
})
