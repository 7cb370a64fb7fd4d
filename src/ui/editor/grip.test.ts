import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mahalanobis2 } from '../../core/gaussian/mixture.ts'
import { componentOf, limited, type Mode } from '../../core/gaussian/mode.ts'
import { fromX, fromY, toX, toY, type View } from '../canvas/view.ts'
import { dragged, type Grip, gripAt, type Place, type Point } from './grip.ts'

const view: View = { center: [1, -1], halfWidth: 4, size: 400 }
const oval: Mode = { weight: 0.3, x: 0.5, y: -0.5, sd: 0.6, sd2: 0.3, angle: 30 }
const flat: Mode = { weight: 0.3, x: 0.5, y: 0, sd: 0.4, sd2: 0, angle: 0 }
const placeOf = ({ x, y }: Mode): Place => ({
  view,
  center: [toX(view, x), toY(view, y)],
  reach: 3,
})
const centerOf = (mode: Mode): Point => placeOf(mode).center

const move: Grip = { kind: 'move' }
const turn: Grip = { kind: 'turn' }
const ends = [0, 1].flatMap((axis) =>
  [1, -1].map((side) => ({ kind: 'resize', axis, side }) as Grip & { kind: 'resize' }),
)

/** The mode that is kept after a drag of a grip from where it stands to another place. */
const drag = (grip: Grip, mode: Mode, to: Point, alike = false) => {
  const place = placeOf(mode)
  return limited(dragged(grip, mode, place, gripAt(grip, mode, place), to, alike))
}

test('the square and the canvas are each other’s inverse', () => {
  expect([fromX(view, toX(view, 2.3)), fromY(view, toY(view, -3.1))]).toEqual([
    expect.closeTo(2.3, 12),
    expect.closeTo(-3.1, 12),
  ])
})

test('the ends of the axes stand on the outline at 3 sd', () => {
  for (const end of ends) {
    const [x, y] = gripAt(end, oval, placeOf(oval))
    expect(mahalanobis2(componentOf(oval), fromX(view, x), fromY(view, y))).toBeCloseTo(9, 6)
  }
})

test('the grips of a narrow mode keep clear of its centre, and none leaves the picture', () => {
  const narrow = { ...oval, sd: 0.01, sd2: 0.01 }
  for (const end of ends) {
    const [x, y] = gripAt(end, narrow, placeOf(narrow))
    expect(Math.hypot(x - centerOf(narrow)[0], y - centerOf(narrow)[1])).toBeCloseTo(30, 6)
  }
  for (const grip of [...ends, turn]) {
    for (const at of gripAt(grip, { ...oval, sd: 10, sd2: 10 }, placeOf(oval))) {
      expect(at).toBeGreaterThanOrEqual(12)
      expect(at).toBeLessThanOrEqual(388)
    }
  }
})

describe('a drag', () => {
  test('of the centre brings it under the pointer, and changes nothing else', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }), (x, y) => {
        const after = drag(move, oval, [x, y])
        expect(after.x).toBeCloseTo(fromX(view, x), 3)
        expect(after.y).toBeCloseTo(fromY(view, y), 3)
        expect({ ...after, x: oval.x, y: oval.y }).toEqual(oval)
      }),
    )
  })

  test('of an end keeps it under the pointer, and the other axis as it was', () => {
    for (const end of ends) {
      const [cx, cy] = centerOf(oval)
      const [x, y] = gripAt(end, oval, placeOf(oval))
      const to: Point = [cx + 1.4 * (x - cx), cy + 1.4 * (y - cy)]
      const after = drag(end, oval, to)
      const [sd, sd2] = end.axis === 0 ? [0.84, 0.3] : [0.6, 0.42]
      expect(after).toEqual({ ...oval, sd: expect.closeTo(sd, 4), sd2: expect.closeTo(sd2, 4) })
      const at = gripAt(end, after, placeOf(oval))
      expect(Math.hypot(at[0] - to[0], at[1] - to[1])).toBeLessThan(0.01)
    }
  })

  test('of an end with Shift keeps the shape', () => {
    const [cx, cy] = centerOf(oval)
    const [x, y] = gripAt(ends[0], oval, placeOf(oval))
    const after = drag(ends[0], oval, [cx + 2 * (x - cx), cy + 2 * (y - cy)], true)
    expect(after).toEqual({ ...oval, sd: 1.2, sd2: 0.6 })
  })

  test('of an end past the centre leaves the narrowest mode there is', () => {
    const after = drag(ends[0], oval, [0, 400])
    expect(after.sd).toBe(0.01)
  })

  test('of the knob turns the axis to the pointer', () => {
    const [cx, cy] = centerOf(oval)
    for (const angle of [-60, 0, 45, 80]) {
      const radians = (angle * Math.PI) / 180
      const to: Point = [cx + 100 * Math.cos(radians), cy - 100 * Math.sin(radians)]
      expect(drag(turn, oval, to)).toEqual({ ...oval, angle: expect.closeTo(angle, 1) })
    }
  })

  test('stays on the line', () => {
    const center: Point = [toX(view, flat.x), 300]
    const place = { view, center, reach: 3 }
    const after = dragged(move, flat, place, center, [center[0] + 50, 20], false)
    expect(after).toEqual({ ...flat, x: 1.5 })
    const left: Grip = { kind: 'resize', axis: 0, side: -1 }
    const end = gripAt(left, flat, place)
    expect(end).toEqual([center[0] - 60, 300])
    const wider = dragged(left, flat, place, end, [center[0] - 120, 250], true)
    expect(limited(wider)).toEqual({ ...flat, sd: 0.8 })
  })

  test('never leaves what the link can hold', () => {
    const point = fc.tuple(
      fc.double({ min: -9999, max: 9999, noNaN: true }),
      fc.double({ min: -9999, max: 9999, noNaN: true }),
    )
    fc.assert(
      fc.property(fc.constantFrom(move, turn, ...ends), point, fc.boolean(), (grip, to, alike) => {
        const { x, y, sd, sd2, angle } = drag(grip, oval, to, alike)
        expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(20)
        expect(Math.min(sd, sd2)).toBeGreaterThanOrEqual(0.01)
        expect(Math.max(sd, sd2)).toBeLessThanOrEqual(10)
        expect(Math.abs(angle)).toBeLessThanOrEqual(90)
      }),
    )
  })
})
