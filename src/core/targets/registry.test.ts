import { describe, expect, test } from 'vitest'
import { coverage, perfectQuality } from '../coverage/coverage.ts'
import { spaceOf } from '../gaussian/mixture.ts'
import { regular } from '../metrics/registry.ts'
import { defaults, type ParamValue, type Values } from '../settings/params.ts'
import { extremeSettings } from '../settings/paramTesting.ts'
import { draw } from '../source/draw.ts'
import { build } from '../testing.ts'
import { targetFamily, targets } from './registry.ts'
import { densityOf, type Target, type TargetFamily } from './target.ts'

const finite = (...numbers: number[]) => numbers.every(Number.isFinite)

/** Pictures lie between ground and ink, and models see these as −1 and 1. */
function expectPictures({ space, source, units }: Target): void {
  expect(space).toMatchObject({ kind: 'image' })
  if (space.kind !== 'image') return
  expect(space.dim).toBe(space.width * space.height * space.channels)
  expect(units.unit).toBe(0.5)
  expect(units.center).toEqual(Array(space.dim).fill(0.5))
  const { values } = draw(source, space, 100, { seed: 1, stream: 1, step: 0 })
  expect(values).toHaveLength(100 * space.dim)
  expect(values.every((value) => value >= 0 && value <= 1)).toBe(true)
}

test('ids and places in the menu are unique', () => {
  expect(new Set(targets.map(({ id }) => id)).size).toBe(targets.length)
  expect(new Set(targets.map(({ order }) => order)).size).toBe(targets.length)
  expect(targetFamily('ring')?.id).toBe('ring')
  expect(targetFamily('nothing')).toBeUndefined()
})

describe.each(targets)('$id', (family: TargetFamily) => {
  test.each(extremeSettings(family.params))('is sound at %j', (values) => {
    const target = family.build(values)
    const { space, center, halfWidth } = target
    const { dim } = space
    if (space.kind === 'image') return expectPictures(target)
    const mixture = densityOf(target)
    expect(space.kind).toBe(family.kind)
    expect(target.units.center).toHaveLength(dim)
    const { unit } = target.units
    expect(mixture.length).toBeGreaterThan(0)
    expect(mixture.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12)
    for (const { weight, mean, sd, angle } of mixture) {
      expect(weight).toBeGreaterThan(0)
      expect(sd[0]).toBeGreaterThan(0)
      if (family.kind === 'plane') expect(sd[1]).toBeGreaterThan(0)
      else expect([sd[1], mean[1], angle]).toEqual([0, 0, 0])
      expect(finite(weight, ...mean, ...sd, angle)).toBe(true)
    }
    expect(finite(...center, halfWidth, unit)).toBe(true)
    expect(unit).toBeGreaterThan(0)

    const n = 10_000
    const { values: points } = draw(target.source, space, n, { seed: 1, stream: 1, step: 0 })
    let inside = 0
    let squares = 0
    for (let i = 0; i < points.length; i += dim) {
      const x = points[i] - center[0]
      const y = dim > 1 ? points[i + 1] - center[1] : 0
      if (Math.max(Math.abs(x), Math.abs(y)) < halfWidth) inside++
      squares += (x * x + y * y) / dim
    }
    expect(inside / n).toBeGreaterThanOrEqual(0.999)
    expect(Math.sqrt(squares / n) / unit).toBeGreaterThan(0.9)
    expect(Math.sqrt(squares / n) / unit).toBeLessThan(1.1)
  })

  test('is the same target for the same values', () => {
    const values: Values = defaults(family.params)
    const [one, other] = [family.build(values), family.build(values)]
    if (one.source.type === 'mixture')
      return expect(JSON.stringify(one)).toBe(JSON.stringify(other))
    // Pictures as they lie in memory: as text they would take a second.
    const rowsOf = ({ source }: Target) =>
      source.type === 'rows' ? Buffer.from(source.rows.buffer) : Buffer.alloc(0)
    expect(rowsOf(one).equals(rowsOf(other))).toBe(true)
    expect(one.modes?.weights).toEqual(other.modes?.weights)
  })

  test('its modes stand apart by default: its own samples find all of them, and are at home', () => {
    const target = family.build(defaults(family.params) as Values)
    // Of images without classes there is nothing to count.
    if (!target.modes && family.kind === 'image') return
    if (!target.modes) {
      const meaningful = regular.filter((metric) => metric.defined(target)).map(({ id }) => id)
      expect(meaningful).toEqual([
        'forwardKl',
        'reverseKl',
        'blurredForwardKl',
        'blurredReverseKl',
        'slicedW2',
        'divergence',
      ])
      return
    }
    const key = { seed: 1, stream: 1, step: 0 }
    const points = draw(target.source, target.space, 2500, key)
    const { hit, highQuality } = coverage(target.modes, points)
    const own = target.modes.nearShares()
    const perfect =
      family.kind === 'image'
        ? own.reduce((sum, share) => sum + share, 0)
        : perfectQuality(spaceOf(densityOf(target)))
    // Of a thousand modes chance leaves some out: as many as it should, within five sds of a count.
    const missed = own.reduce((sum, share) => sum + (1 - share) ** 2500, 0)
    const found = hit.filter((one) => !one).length
    expect(found).toBeLessThanOrEqual(missed < 0.01 ? 0 : missed + 5 * Math.sqrt(missed))
    // Of pictures it is measured on fresh ones; of those that modes were made from a few more are near.
    const error = family.kind === 'image' ? 0.04 : 0.009
    expect(Math.abs(highQuality - perfect)).toBeLessThan(error)
  })

  test('says what it is', () => {
    expect(family.label).not.toBe('')
    expect(family.summary).toMatch(/\.$|\?$/)
    for (const { label, help } of Object.values(family.params)) {
      expect(label).not.toBe('')
      expect(help).toMatch(/\.$/)
    }
  })
})

describe('families', () => {
  const weights = (id: string, values = {}) => build(id, values).density!.map((c) => c.weight)

  test('a ring of K has K distinct angles, the first on top', () => {
    const mixture = densityOf(build('ring', { modes: 7 }))
    expect(new Set(mixture.map(({ mean }) => Math.atan2(mean[1], mean[0]).toFixed(6))).size).toBe(7)
    expect(mixture[0].mean[0]).toBeCloseTo(0, 12)
    expect(mixture[0].mean[1]).toBeCloseTo(1, 12)
  })

  test('the published grid is there: −4 … 4 step 2, sd 0.05', () => {
    const mixture = densityOf(build('grid', { sd: 0.05 }))
    expect(mixture).toHaveLength(25)
    expect(mixture[0].mean).toEqual([-4, 4])
    expect(mixture[24].mean).toEqual([4, -4])
  })

  test.each(['ring', 'grid', 'random'])('%s: imbalance is first weight over last', (id) => {
    const equal = weights(id)
    expect(Math.max(...equal) / Math.min(...equal)).toBeCloseTo(1, 12)
    const graded = weights(id, { imbalance: 10 })
    expect(graded[0] / graded[graded.length - 1]).toBeCloseTo(10, 10)
    expect(graded[0] / graded[1]).toBeCloseTo(graded[1] / graded[2], 10)
  })

  test('the rare mode is the last and as rare as asked', () => {
    const rare = weights('rare', { frequent: 3, weight: 0.01 })
    expect(rare).toEqual([0.33, 0.33, 0.33, 0.01].map((w) => expect.closeTo(w, 12)))
  })

  test('a layout is a layout: others differ, more modes keep the first ones', () => {
    const means = (values: Record<string, ParamValue>) =>
      build('random', values).density!.map(({ mean }) => mean)
    expect(means({ layout: 2 })).not.toEqual(means({ layout: 3 }))
    expect(means({ layout: 2, modes: 12 }).slice(0, 5)).toEqual(means({ layout: 2, modes: 5 }))
  })

  test('modes of a random mixture keep away from one another', () => {
    for (let layout = 0; layout < 50; layout++) {
      const mixture = densityOf(build('random', { layout }))
      for (const a of mixture) {
        for (const b of mixture) {
          if (a === b) continue
          const distance = Math.hypot(a.mean[0] - b.mean[0], a.mean[1] - b.mean[1])
          expect(distance).toBeGreaterThan(3 * Math.max(...a.sd, ...b.sd))
        }
      }
    }
  })
})
