import { describe, expect, test } from 'vitest'
import { perfectQuality } from '../coverage/coverage.ts'
import { type Mixture, onLine, round, spaceOf } from '../gaussian/mixture.ts'
import { uniforms } from '../space/random.ts'
import { densityOf, target } from '../targets/target.ts'
import { build, draw } from '../testing.ts'
import { createReference, evaluate, perfectBand } from './evaluate.ts'
import { evaluationSize } from './metric.ts'
import { regular } from './registry.ts'

const cases = ['ring', 'grid', 'two', 'rare', 'random', 'pair', 'row'].map((id) => {
  const p = build(id)
  return { id, p, reference: createReference(p, 1) }
})
const [{ p: ring, reference: ringReference }] = cases
const ofSamples = regular.filter(({ reads, defined }) => !reads && defined(ring))

test('KL has a value for a model with a density, the one that is known; estimates another name', () => {
  const samples = draw(ring.density!, 0).values
  const unknown = evaluate(samples, ringReference).metrics
  const known = evaluate(samples, ringReference, { forwardKl: 0.5443, reverseKl: 1.192 }).metrics
  expect(unknown).not.toHaveProperty('forwardKl')
  expect(unknown).not.toHaveProperty('reverseKl')
  expect(known).toEqual({ ...unknown, forwardKl: 0.5443, reverseKl: 1.192 })
  const { forwardKl } = perfectBand(ringReference, 2)
  expect(forwardKl).toEqual({ mean: 0, low: 0, high: 0 })
})

test('nine in ten perfect samplers lie in the band', () => {
  const { p } = cases[1]
  const id = 'blurredForwardKl'
  const seeds = Array.from({ length: 12 }, (_, i) => i + 1)
  const inside = seeds.map((seed) => {
    const reference = createReference(p, seed)
    const { low, high } = perfectBand(reference)[id]
    const draws = Array.from({ length: 25 }, (_, step) => {
      return evaluate(draw(p.density!, 100 * seed + step).values, reference).metrics[id]
    })
    return draws.filter((score) => score >= low && score <= high).length / draws.length
  })
  const share = inside.reduce((sum, one) => sum + one, 0) / inside.length
  // A band holds 0.9 ± 0.065 of all draws, and 25 of them 0.06 more or less: 0.026 over twelve.
  expect(Math.abs(share - 0.9)).toBeLessThan(3 * 0.026)
})

describe.each(cases)('$id: a perfect sampler', ({ p, reference }) => {
  const density = densityOf(p)
  const K = density.length
  const quality = perfectQuality(spaceOf(density))
  const entropy = -density.reduce((sum, { weight: w }) => sum + w * Math.log(w), 0)
  const draws = Array.from({ length: 40 }, (_, step) => {
    return evaluate(draw(p.density!, step).values, reference).metrics
  })
  const mean = (id: string) => draws.reduce((sum, scores) => sum + scores[id], 0) / draws.length

  test(`captures every mode, with ${(100 * quality).toFixed(3)} % high quality`, () => {
    for (const { modes, highQuality } of draws) {
      expect(modes).toBe(K)
      // Wide modes of the random mixture may reach into their neighbours.
      expect(Math.abs(highQuality - quality)).toBeLessThan(0.009)
    }
    expect(Math.abs(mean('highQuality') - quality)).toBeLessThan(0.0015)
  })

  test('has a mode share KL of (K − 1)/2n', () => {
    const floor = (K - 1) / 2 / (evaluationSize * quality)
    // Over 40 draws the standard error is the floor times √(2/(K−1)/40).
    expect(Math.abs(mean('modeKl') / floor - 1)).toBeLessThan(4 * Math.sqrt(2 / (K - 1) / 40))
    expect(Math.abs(mean('effectiveModes') / Math.exp(entropy) - 1)).toBeLessThan(0.01)
  })

  test('has blurred KLs of sampling noise only, and little of it', () => {
    for (const id of ['blurredForwardKl', 'blurredReverseKl']) {
      expect(mean(id)).toBeLessThan(0.04)
      for (const scores of draws) expect(scores[id]).toBeGreaterThan(0)
    }
  })

  test('lies in its own band, near enough', () => {
    const band = perfectBand(reference, 10)
    for (const { id } of ofSamples) {
      const { low, high, mean: centre } = band[id]
      expect(low).toBeLessThanOrEqual(centre)
      expect(high).toBeGreaterThanOrEqual(centre)
      const slack = high - low
      for (const scores of draws.slice(0, 5)) {
        expect(scores[id]).toBeGreaterThanOrEqual(low - slack)
        expect(scores[id]).toBeLessThanOrEqual(high + slack)
      }
    }
  })
})

describe.each(cases)('$id: a model that fails', ({ p, reference }) => {
  const band = perfectBand(reference, 5)
  const score = (mixture: Mixture) => evaluate(draw(mixture).values, reference).metrics

  test('on one mode only is worse by every metric but quality, which cannot see it', () => {
    const scores = score([{ ...p.density![0], weight: 1 }])
    expect(scores.modes).toBe(1)
    expect(scores.effectiveModes).toBe(1)
    expect(scores.modeKl).toBeCloseTo(-Math.log(p.density![0].weight), 12)
    for (const id of ['modeKl', 'blurredForwardKl', 'blurredReverseKl', 'slicedW2']) {
      expect(scores[id]).toBeGreaterThan(2 * band[id].high)
    }
    expect(scores.highQuality).toBeGreaterThan(0.98)
  })

  test('by missing one mode is told by the forward KL more than by the reverse', () => {
    const scores = score(densityOf(target(p.density!.slice(0, -1))))
    expect(scores.modes).toBe(p.density!.length - 1)
    const missed = p.density![p.density!.length - 1].weight
    expect(scores.modeKl).toBeGreaterThan(-Math.log(1 - missed) * 0.9)
    expect(scores.blurredForwardKl).toBeGreaterThan(2 * scores.blurredReverseKl)
    // Restricting p to what q covers costs the reverse KL the log of its share.
    expect(scores.blurredReverseKl).toBeLessThan(-Math.log(1 - missed) + 0.05)
  })

  test('by a broad bump over everything is told by the reverse KL more than by the forward', () => {
    const [[x, y], sd] = [p.center, p.units.unit]
    const scores = score([p.space.kind === 'line' ? onLine(1, x, sd) : round(1, x, y, sd)])
    expect(scores.highQuality).toBeLessThan(0.9)
    expect(scores.blurredReverseKl).toBeGreaterThan(scores.blurredForwardKl)
    expect(scores.blurredForwardKl).toBeGreaterThan(band.blurredForwardKl.high)
  })
})

describe('invariance', () => {
  const q = draw([round(0.7, 0, 1, 0.2), round(0.3, 0.7, 0.7, 0.1)]).values
  const scores = evaluate(q, ringReference).metrics
  const agree = (other: Readonly<Record<string, number>>, digits: number) => {
    for (const { id } of ofSamples) expect(other[id]).toBeCloseTo(scores[id], digits)
  }
  const map = (points: Float32Array, f: (x: number, y: number) => readonly [number, number]) => {
    const out = points.slice()
    for (let i = 0; i < out.length; i += 2) {
      const [x, y] = f(out[i], out[i + 1])
      out[i] = x
      out[i + 1] = y
    }
    return out
  }
  const mapped = (f: (x: number, y: number) => readonly [number, number], scale = 1) => {
    const mixture = ring.density!.map((c) => ({
      ...c,
      mean: f(...c.mean),
      sd: [scale * c.sd[0], scale * c.sd[1]] as const,
    }))
    const reference = {
      ...ringReference,
      target: target(mixture),
      draw: (count: number) => {
        const { space, values } = ringReference.draw(count)
        return { space, values: map(values, f) }
      },
    }
    return evaluate(map(q, f), reference).metrics
  }

  test('to the order of the samples', () => {
    const keys = uniforms(new Float64Array(evaluationSize), { seed: 1, stream: 1, step: 1 })
    const order = Array.from(keys.keys()).sort((a, b) => keys[a] - keys[b])
    const shuffled = Float32Array.from(order.flatMap((i) => [q[2 * i], q[2 * i + 1]]))
    agree(evaluate(shuffled, ringReference).metrics, 10)
  })

  test('to moving everything', () => {
    // A few samples may cross the border of a cell by rounding.
    agree(
      mapped((x, y) => [x + 3, y - 2]),
      3,
    )
  })

  test('to turning everything by a quarter', () => {
    agree(
      mapped((x, y) => [-y, x]),
      3,
    )
  })

  test('to the unit of x, but for the distance, which is in that unit', () => {
    const { slicedW2, ...rest } = mapped((x, y) => [4 * x, 4 * y], 4)
    expect(slicedW2).toBeCloseTo(4 * scores.slicedW2, 5)
    agree({ ...rest, slicedW2: scores.slicedW2 }, 10)
  })

  test('to the numbering of the modes', () => {
    const { density, modes } = target([...densityOf(ring)].reverse())
    const reference = { ...ringReference, target: { ...ring, density, modes } }
    agree(evaluate(q, reference).metrics, 10)
  })
})
