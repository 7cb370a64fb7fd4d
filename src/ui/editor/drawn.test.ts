import { expect, test } from 'vitest'
import { modeOf } from '../../core/gaussian/mode.ts'
import { choose } from '../../core/settings/experiment.ts'
import { targetFamily, targets } from '../../core/targets/registry.ts'
import { densityOf, gaussiansOf, modeCount } from '../../core/targets/target.ts'
import { build } from '../../core/testing.ts'
import { asDrawn, drawnOf } from './drawn.ts'
import { another, roomiest } from './newMode.ts'

const chosen = (id: string) => choose(targetFamily(id)!)

test('only drawn targets are edited', () => {
  expect(drawnOf(chosen('drawnline'))).toMatchObject({ kind: 'line', modes: { length: 2 } })
  expect(drawnOf(chosen('drawnplane'))).toMatchObject({ kind: 'plane', modes: { length: 2 } })
  expect(drawnOf(chosen('ring'))).toBeNull()
})

test('every target of up to 25 modes can be edited, as the same mixture', () => {
  const converted: string[] = []
  for (const { id, kind } of targets) {
    const target = build(id)
    const drawn = asDrawn(target)
    if (!drawn) continue
    converted.push(id)
    const again = build(drawn.id, drawn.values)
    expect(again.space.kind).toBe(kind)
    expect(modeCount(again)).toBe(modeCount(target))
    for (const [k, component] of densityOf(again).map(modeOf).entries()) {
      const before = modeOf(gaussiansOf(target)[k])
      expect(component.weight).toBeCloseTo(before.weight, 4)
      expect(Math.hypot(component.x - before.x, component.y - before.y)).toBeLessThan(1e-4)
      expect(Math.abs(component.sd / before.sd - 1)).toBeLessThan(1e-4)
      if (kind === 'plane') expect(Math.abs(component.sd2 / before.sd2 - 1)).toBeLessThan(1e-4)
    }
  }
  expect(converted).toEqual(
    expect.arrayContaining(['ring', 'grid', 'two', 'random', 'pair', 'row']),
  )
  expect(converted).not.toContain('spiral')
})

test('what the link cannot hold is not offered', () => {
  expect(asDrawn(build('grid', { side: 6 }))).toBeNull()
  expect(asDrawn(build('row', { modes: 25, gap: 5 }))).toBeNull()
})

test('a new mode is like the others, where there is room', () => {
  const plane = drawnOf(chosen('drawnplane'))!
  const target = build('drawnplane')
  const [x, y] = roomiest(plane, target)
  expect(Math.max(Math.abs(x - target.center[0]), Math.abs(y - target.center[1]))).toBeLessThan(
    target.halfWidth,
  )
  for (const mode of plane.modes) expect(Math.hypot(mode.x - x, mode.y - y)).toBeGreaterThan(1)
  expect(another(plane, x, y)).toMatchObject({ weight: 0.5, sd: 0.86841, sd2: 0.86841 })
  const line = drawnOf(chosen('drawnline'))!
  expect(another(line, 3, 4)).toEqual({ weight: 0.5, x: 3, y: 0, sd: 1.415, sd2: 0, angle: 0 })
  expect(roomiest(line, build('drawnline'))[1]).toBe(0)
})
