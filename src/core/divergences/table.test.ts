import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import golden from '../golden/divergences.json' with { type: 'json' }
import { numbers } from './arithmetic.ts'
import { canonical } from './canonical.ts'
import { type Divergence, game, generator } from './divergence.ts'
import { divergences } from './table.ts'

type Density = (x: number) => number

const normal =
  (mean: number, sd: number): Density =>
  (x) =>
    Math.exp(-(((x - mean) / sd) ** 2) / 2) / (sd * Math.sqrt(2 * Math.PI))

const logNormal = (mean: number, sd: number) => (x: number) =>
  -(((x - mean) / sd) ** 2) / 2 - Math.log(sd * Math.sqrt(2 * Math.PI))

// The mixture of the f-GAN paper, as recovered from its published optima.
const logP = (x: number): number => {
  const a = Math.log(0.33) + logNormal(-1, 0.255)(x)
  const b = Math.log(0.67) + logNormal(2, 1.415)(x)
  return Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)))
}

/** ∫ g, by the trapezium rule: exact to rounding for functions that vanish at both ends. */
function integrate(g: (x: number) => number): number {
  const [from, to, n] = [-30, 30, 12_000]
  const width = (to - from) / n
  let sum = 0
  for (let i = 0; i <= n; i++) sum += g(from + i * width)
  return sum * width
}

/** D_f(p‖q) for q = N(mean, sd²). */
function exact(divergence: Divergence, mean: number, sd: number): number {
  const logQ = logNormal(mean, sd)
  return integrate((x) => {
    const v = logP(x) - logQ(x)
    const real = Math.exp(logP(x)) * divergence.real(numbers, v)
    return real - Math.exp(logQ(x)) * divergence.fake(numbers, v)
  })
}

const gradient = (of: (mean: number, sd: number) => number, mean: number, sd: number): number[] => {
  const h = 1e-4
  return [
    (of(mean + h, sd) - of(mean - h, sd)) / (2 * h),
    (of(mean, sd + h) - of(mean, sd - h)) / (2 * h),
  ]
}

const close = (actual: number, expected: number, relative: number) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(
    relative * Math.max(1, Math.abs(expected)),
  )

describe.each(Object.values(divergences) as Divergence[])('$label', (divergence) => {
  const known = golden.divergences[divergence.id as keyof typeof golden.divergences]

  test('agrees with the golden table', () => {
    known.u.forEach((u, i) => {
      const v = Math.log(u)
      close(generator(divergence, u), known.f[i], 1e-12)
      close(divergence.real(numbers, v), known.slope[i], 1e-12)
      close(divergence.fake(numbers, v), known.conjugate[i], 1e-12)
    })
    close(divergence.real(numbers, 0), known.threshold, 1e-12)
  })

  test('f(1) = 0, f is convex, and real is its slope', () => {
    close(generator(divergence, 1), 0, 1e-12)
    for (const u of [0.05, 0.3, 1, 2.5, 9]) {
      const h = 1e-4 * u
      const [below, at, above] = [u - h, u, u + h].map((t) => generator(divergence, t))
      // Total variation is straight on both sides of its kink at 1.
      expect(above + below - 2 * at).toBeGreaterThan(u === 1 ? 0 : -1e-15)
      close((above - below) / (2 * h), divergence.real(numbers, Math.log(u)), 1e-5)
    }
  })

  test('fake is the conjugate of f at real: no other u earns more', () => {
    for (const u of [0.05, 0.3, 1, 2.5, 9]) {
      const t = divergence.real(numbers, Math.log(u))
      const best = divergence.fake(numbers, Math.log(u))
      for (let v = -6; v <= 6; v += 0.25) {
        const other = t * Math.exp(v) - generator(divergence, Math.exp(v))
        expect(other).toBeLessThanOrEqual(best + 1e-9 * Math.max(1, Math.abs(best)))
      }
    }
  })

  test('costs of junk and of misses are the limits of canonical f at 0, f(u)/u at ∞', () => {
    const check = (actual: number, cost: number) =>
      cost === Number.POSITIVE_INFINITY
        ? expect(actual).toBeGreaterThan(100)
        : close(actual, cost, 1e-6)
    check(canonical(divergence, 1e-100), divergence.junkCost)
    check(canonical(divergence, 1e100) / 1e100, divergence.missCost)
  })

  test('canonical f has f(1) = f′(1) = 0, and f″(1) = 1 where it is smooth', () => {
    const h = 1e-3
    const [below, at, above] = [1 - h, 1, 1 + h].map((u) => canonical(divergence, u))
    expect(at).toBeCloseTo(0, 12)
    // f‴(1) is below 10 for every entry: the slope errs by h² f‴/6, the curvature by less.
    expect(Math.abs(above - below) / (2 * h)).toBeLessThan(1e-5)
    if (divergence.id !== 'tv') expect((above + below - 2 * at) / h ** 2).toBeCloseTo(1, 3)
    else expect(canonical(divergence, 3)).toBe(generator(divergence, 3))
    expect(canonical(divergence, 0)).toBe(divergence.junkCost)
  })

  test('the integral of the two columns is the divergence', () => {
    for (const [mean, sd, value] of known.values) close(exact(divergence, mean, sd), value, 1e-6)
  })

  test('the generator head −fake(ℓ), ℓ frozen, has the gradient of the divergence', () => {
    const logQ = logNormal(0.4, 1.3)
    const head = (mean: number, sd: number) =>
      integrate((x) => -divergence.fake(numbers, logP(x) - logQ(x)) * normal(mean, sd)(x))
    const actual = gradient(head, 0.4, 1.3)
    const direct = gradient((mean, sd) => exact(divergence, mean, sd), 0.4, 1.3)
    // Where sign(v) jumps between nodes the trapezium rule errs by up to half a cell, 0.0025 · q.
    const tolerance = divergence.id === 'tv' ? 2e-3 : 1e-4
    known.gradient.forEach((expected, i) => {
      close(actual[i], expected, tolerance)
      close(direct[i], expected, tolerance)
    })
  })

  test('a critic that plays its stand-in earns no more than the divergence', () => {
    const { real, fake } = game(divergence)
    const logQ = logNormal(0.4, 1.3)
    for (const scale of [0.3, 1, 10]) {
      const earned = integrate((x) => {
        const v = scale * (logP(x) - logQ(x))
        return Math.exp(logP(x)) * real(numbers, v) - Math.exp(logQ(x)) * fake(numbers, v)
      })
      expect(earned).toBeLessThanOrEqual(known.value + 1e-6)
    }
  })

  test('no critic earns more than the divergence, and log p/q earns it', () => {
    const logQ = logNormal(0.4, 1.3)
    const earned = (critic: (x: number) => number) =>
      integrate((x) => {
        const v = critic(x)
        const real = Math.exp(logP(x)) * divergence.real(numbers, v)
        return real - Math.exp(logQ(x)) * divergence.fake(numbers, v)
      })
    const coefficient = fc.double({ min: -2, max: 2, noNaN: true })
    fc.assert(
      fc.property(coefficient, coefficient, coefficient, (a, b, c) => {
        const value = earned((x) => a + b * Math.tanh(x) + c * Math.sin(3 * x))
        expect(value).toBeLessThanOrEqual(known.value + 1e-6)
      }),
      { seed: 1, numRuns: 20 },
    )
    close(
      earned((x) => logP(x) - logQ(x)),
      known.value,
      1e-6,
    )
  })
})

describe('between divergences', () => {
  const { kl, rkl, js, jeffreys, srkl, pearson, neyman, hellinger, tv } = divergences
  const at = (divergence: Divergence) => exact(divergence, 0.4, 1.3)

  test('SRKL = KL(q‖p) − 2 JSD(p, q) = 2 KL((p+q)/2 ‖ p)', () => {
    expect(at(rkl) - at(js)).toBeCloseTo(at(srkl), 9)
    const logQ = logNormal(0.4, 1.3)
    const middle = integrate((x) => {
      const m = (Math.exp(logP(x)) + Math.exp(logQ(x))) / 2
      return m === 0 ? 0 : m * (Math.log(m) - logP(x))
    })
    expect(2 * middle).toBeCloseTo(at(srkl), 9)
  })

  test('Jeffreys is the sum of both KLs', () => {
    expect(at(jeffreys)).toBeCloseTo(at(kl) + at(rkl), 9)
  })

  test.each([
    [kl, rkl],
    [pearson, neyman],
    [js, js],
    [hellinger, hellinger],
    [jeffreys, jeffreys],
    [tv, tv],
  ])('exchanging p and q: u·f(1/u) of %o is the other', (a: Divergence, b: Divergence) => {
    for (const u of [0.1, 0.5, 1, 2, 7]) close(u * generator(a, 1 / u), generator(b, u), 1e-12)
  })
})
