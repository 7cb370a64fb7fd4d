import { describe, expect, test } from 'vitest'
import { blur, logDensity, type Mixture, onLine } from '../gaussian/mixture.ts'
import { noisedScore } from '../gaussian/noised.ts'
import golden from '../golden/lemma1.json' with { type: 'json' }
import { apart, descended, explained, ofSamples } from './lemma1.ts'
import { gaussianOf, nodesAround, type Theta, thetaOf } from './nodes.ts'

const p: Mixture = [onLine(0.33, -1, 0.255), onLine(0.67, 2, 1.415)]
const theta: Theta = [0.4, 1.3]
const nodes = nodesAround(theta)
const logP = Float64Array.from(nodes.x, (x) => logDensity(p, x, 0))

/** Both sides for log odds v with the derivative v′. */
function sides(v: (x: number) => number, slope: (x: number) => number) {
  const odds = Float64Array.from(nodes.x, v)
  // ∇ log σ(v) = σ(−v) ∇v
  const ofLogD = Float64Array.from(nodes.x, (x) => slope(x) / (1 + Math.exp(v(x))))
  return { left: descended(nodes, ofLogD), right: explained(nodes, theta, odds, logP) }
}

const close = (found: readonly number[], expected: readonly number[], digits: number) =>
  found.forEach((value, i) => {
    expect(value).toBeCloseTo(expected[i], digits)
  })

// 1e-7: central differences of 1e-6 of an sd.
test('lemma 1 at a critic that is not perfect', () => {
  const { left, right } = sides(
    (x) => 0.7 - 0.5 * x + 0.3 * Math.sin(x),
    (x) => -0.5 + 0.3 * Math.cos(x),
  )
  close(left, golden.lemma1.left, 7)
  close(right, golden.lemma1.right, 7)
})

test('equation 8, at the perfect critic: also the gradient of KL(½(p + q) ‖ p)', () => {
  const score = (of: Mixture, x: number) => noisedScore(of, x, 0, 1, 0)[0]
  const q = [gaussianOf(theta)]
  const { left, right } = sides(
    (x) => logDensity(p, x, 0) - logDensity(q, x, 0),
    (x) => score(p, x) - score(q, x),
  )
  close(left, golden.eq8.left, 6)
  close(right, golden.eq8.right, 6)
  close(left, golden.eq8.ofKlToData, 6)
})

test('a critic that knows nothing: KL and JSD cancel, and nothing is learnt', () => {
  const { left, right } = sides(
    () => 0,
    () => 0,
  )
  close(left, [0, 0], 12)
  close(right, [0, 0], 8)
})

describe('on the plane', () => {
  const gaussian = { weight: 1, mean: [0.5, -0.3], sd: [1.2, 0.6], angle: 0.7 } as const
  const at = thetaOf(gaussian)
  const around = nodesAround(at)
  const modes: Mixture = blur(
    [
      { weight: 0.4, mean: [1, 1], sd: [0.3, 0.2], angle: 0.2 },
      { weight: 0.6, mean: [-1, -1], sd: [0.05, 0.05], angle: 0 },
    ],
    0.05,
  )
  const place = (i: number) => [around.x[2 * i], around.x[2 * i + 1]] as const
  const each = <T>(of: (x: number, y: number) => T) =>
    Array.from(around.share, (_, i) => of(...place(i)))
  const v = (x: number, y: number) => 0.4 + 0.8 * x - 0.5 * y + 0.3 * Math.sin(x * y)

  test('nodes are of the Gaussian', () => {
    expect(around.share.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 7)
    const mass = each((x, y) => Math.exp(logDensity([gaussian], x, y)) * around.volume)
    mass.forEach((one, i) => {
      expect(one).toBeCloseTo(around.share[i], 12)
    })
  })

  test('the two sides agree, whatever the modes of p', () => {
    const slope = each((x, y) => {
      const turn = 0.3 * Math.cos(x * y)
      const share = 1 / (1 + Math.exp(v(x, y)))
      return [share * (0.8 + turn * y), share * (-0.5 + turn * x)]
    }).flat()
    const left = descended(around, slope)
    const right = explained(
      around,
      at,
      each(v),
      each((x, y) => logDensity(modes, x, y)),
    )
    expect(Math.hypot(...left)).toBeGreaterThan(0.1)
    expect(apart(left, right)).toBeLessThan(1e-6)
    // Of one slope everywhere: √(½² (1 + E z²)(a² + b²) + ½² b²), and of the mean the same slope.
    const even = each(() => [0.6, 0.8]).flat()
    expect(ofSamples(around, even)).toBeCloseTo(Math.sqrt((2 + 0.64) / 4), 6)
    // And differ where the critic is another.
    const other = each((x, y) => logDensity(modes, x, y))
    expect(
      apart(
        left,
        explained(
          around,
          at,
          each((x) => v(x, 0)),
          other,
        ),
      ),
    ).toBeGreaterThan(0.05)
  })
})
