import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { fine } from '../divergences/between.ts'
import { type DivergenceId, divergenceIds, divergenceOf } from '../divergences/choice.ts'
import { divergences } from '../divergences/table.ts'
import { gaussianOf, momentsOf, thetaOf } from '../gaussian/gaussian.ts'
import { type Component, type Mixture, moments, normalise, round } from '../gaussian/mixture.ts'
import line from '../golden/gaussian-fits-1d.json' with { type: 'json' }
import plane from '../golden/gaussian-fits-2d.json' with { type: 'json' }
import { gaussianFit } from './gaussianFit.ts'
import { optima } from './optima.ts'

// Against hanging only.
vi.setConfig({ testTimeout: 300_000 })

const on = (mean: number, sd: number, weight = 1): Component => ({
  weight,
  mean: [mean, 0],
  sd: [sd, 0],
  angle: 0,
})

test.each(line.fits)(
  'on the line, $mixture by $divergence ($alpha): all minima, no other',
  ({ mixture, divergence, alpha, minima }) => {
    const p = line.mixtures[mixture as keyof typeof line.mixtures] as unknown as Mixture
    const found = optima(p, divergenceOf({ divergence: divergence as DivergenceId, alpha }))
    expect(found).toHaveLength(minima.length)
    found.forEach(({ value }, k) => {
      expect(Math.abs(value - minima[k][0])).toBeLessThan(1e-7 * Math.max(1, value))
    })
    // Mirror images have equal values and come in either order.
    for (const [, mean, sd] of minima) {
      const distances = found.map(({ q }) =>
        Math.max(Math.abs(q.mean[0] - mean), Math.abs(q.sd[0] - sd)),
      )
      expect(Math.min(...distances)).toBeLessThan(1e-6)
    }
  },
)

const tilted: Mixture = plane.mixture.map(({ weight, mean, covariance }) => ({
  ...gaussianOf(thetaOf({ mean, covariance } as never, 2)),
  weight,
}))

test.each(plane.fits)(
  'on the plane by $divergence: all minima, no other',
  ({ divergence, minima }) => {
    const found = optima(tilted, divergences[divergence as keyof typeof divergences])
    expect(found).toHaveLength(minima.length)
    minima.forEach(({ value, mean, covariance }, k) => {
      expect(Math.abs(found[k].value - value)).toBeLessThan(1e-6)
      const actual = momentsOf(found[k].theta)
      const pairs = [
        ...mean.map((x, i) => [x, actual.mean[i]]),
        ...covariance.map((x, i) => [x, actual.covariance[i]]),
      ]
      for (const [expected, x] of pairs) expect(Math.abs(x - expected)).toBeLessThan(1e-5)
    })
  },
)

const weight = fc.double({ min: 0.2, max: 1, noNaN: true })
const place = fc.double({ min: -3, max: 3, noNaN: true })
const size = fc.double({ min: 0.4, max: 1.5, noNaN: true })
const lines = fc
  .array(fc.tuple(place, size, weight), { minLength: 1, maxLength: 4 })
  .map((all) => normalise(all.map(([mean, sd, w]) => on(mean, sd, w))))
const planes = fc
  .array(fc.tuple(place, place, size, size, place, weight), { minLength: 1, maxLength: 3 })
  .map((all) =>
    normalise(
      all.map(([x, y, a, b, angle, w]) => ({ weight: w, mean: [x, y], sd: [a, b], angle })),
    ),
  )

describe('forward KL', () => {
  test.each([
    ['line', lines, 20, 1],
    ['plane', planes, 5, 2],
  ] as [string, fc.Arbitrary<Mixture>, number, 1 | 2][])(
    'has the moments as its only minimum on the %s',
    (_, source, numRuns, dim) => {
      fc.assert(
        fc.property(source, (p) => {
          const found = optima(p, divergences.kl)
          expect(found).toHaveLength(1)
          thetaOf(moments(p), dim).forEach((value, i) => {
            expect(Math.abs(found[0].theta[i] - value)).toBeLessThan(1e-6)
          })
        }),
        { seed: 11, numRuns },
      )
    },
  )
})

test.each(divergenceIds)('p = q is a fixed point of %s, and the only minimum', (divergence) => {
  for (const p of [
    [on(0.4, 0.7)],
    [{ weight: 1, mean: [0.3, -1], sd: [1.1, 0.5], angle: 0.7 }],
  ] as Mixture[]) {
    const dim = p[0].sd[1] === 0 ? 1 : 2
    for (const alpha of divergence === 'alpha' ? [-1, -0.4, 0, 0.5, 1, 1.6, 2] : [0]) {
      const entry = divergenceOf({ divergence, alpha })
      const theta = thetaOf(moments(p), dim)
      const { value, gradient } = gaussianFit(p, entry, fine[dim])(theta)
      expect(Math.abs(value)).toBeLessThan(1e-9)
      // Total variation is a cone there, without a gradient; the search ends beside its tip.
      const isCone = divergence === 'tv'
      if (!isCone) for (const slope of gradient) expect(Math.abs(slope)).toBeLessThan(1e-8)
      const found = optima(p, entry)
      expect(found).toHaveLength(1)
      theta.forEach((expected, i) => {
        expect(Math.abs(found[0].theta[i] - expected)).toBeLessThan(isCone ? 1e-2 : 1e-6)
      })
    }
  }
})

test('three separated modes: reverse KL has a minimum at each, and forward KL one in the middle', () => {
  const p = normalise([round(1, -3, 0, 0.4), round(2, 2, 2, 0.4), round(1, 2, -2, 0.4)])
  const modes = optima(p, divergences.rkl).filter(({ q }) => q.sd[0] < 0.6)
  expect(modes).toHaveLength(3)
  // Closed form for modes that do not overlap: KL(q‖p) = −log w.
  const values = [Math.log(2), Math.log(4), Math.log(4)]
  modes.forEach(({ value }, k) => {
    expect(value).toBeCloseTo(values[k], 4)
  })
  expect(modes[0].q.mean[0]).toBeCloseTo(2, 3)
  expect(modes[0].q.mean[1]).toBeCloseTo(2, 3)
})

test('a minimum next to where the integral diverges is not made up by cutting its tails', () => {
  const p = normalise([on(0, 0.5, 0.5), on(1.5, 0.45, 0.3), on(-1, 1, 0.2)])
  for (const entry of [divergences.neyman, divergences.pearson]) {
    for (const { theta, value } of optima(p, entry)) {
      const { value: again, gradient } = gaussianFit(p, entry, fine[1])(theta)
      expect(Math.abs(again - value)).toBeLessThan(1e-6 * Math.max(1, value))
      for (const slope of gradient) expect(Math.abs(slope)).toBeLessThan(1e-5)
    }
  }
})
