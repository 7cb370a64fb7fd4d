import { describe, expect, test } from 'vitest'
import { createReference, evaluate } from '../metrics/evaluate.ts'
import { uniforms } from '../space/random.ts'
import { build } from '../testing.ts'
import { barModes } from './barModes.ts'
import { barPatterns } from './barPatterns.ts'
import { squareSpace } from './imageTarget.ts'

const key = { seed: 1, stream: 2, step: 3 }

/** Pictures as text, by the process itself: a kind, and then lines. */
function byProcess(side: number, chance: number): Map<string, number> {
  const shares = new Map<string, number>()
  for (const columns of [false, true]) {
    for (let bits = 0; bits < 2 ** side; bits++) {
      const lines = [...bits.toString(2).padStart(side, '0')]
      const rows = columns ? Array(side).fill(lines.join('')) : lines.map((x) => x.repeat(side))
      const text = rows.join('')
      const share = lines.reduce((all, x) => all * (x === '1' ? chance : 1 - chance), 0.5)
      shares.set(text, (shares.get(text) ?? 0) + share)
    }
  }
  return shares
}

const textOf = (picture: Float32Array) =>
  Array.from(picture, (x) => (x >= 0.5 ? '1' : '0')).join('')

describe.each([
  [4, 0.5],
  [5, 0.3],
  [6, 0.5],
])('bars of %i pixels a side, of ink %f', (side, chance) => {
  const { pictures, weights, names } = barPatterns(side, chance)
  const shares = byProcess(side, chance)
  const dim = side * side
  const texts = Array.from(weights, (_, k) => textOf(pictures.subarray(k * dim, (k + 1) * dim)))

  test('are all pictures of the process, once each, with their probabilities', () => {
    expect(texts).toHaveLength(2 ** (side + 1) - 2)
    expect(new Set(texts)).toEqual(new Set(shares.keys()))
    texts.forEach((text, k) => {
      expect(weights[k]).toBeCloseTo(shares.get(text)!, 14)
    })
    expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12)
    expect(new Set(names).size).toBe(names.length)
  })

  test('are found: the nearest by comparison with all, near exactly where rounding gives one', () => {
    const n = 300
    const random = uniforms(new Float32Array(n * dim), key)
    // Some are noise, some are patterns with a little or a lot of it.
    const values = Float32Array.from(random, (u, at) => {
      const i = Math.floor(at / dim)
      const pattern = pictures[(i % weights.length) * dim + (at % dim)]
      return i % 3 === 0 ? u : pattern + (i % 3 === 1 ? 0.9 : 1.3) * (u - 0.5)
    })
    const modes = barModes(barPatterns(side, chance))
    const { nearest, near } = modes.assign({ space: squareSpace(side), values })
    let valid = 0
    for (let i = 0; i < n; i++) {
      const picture = values.subarray(i * dim, (i + 1) * dim)
      const distances = Array.from(weights, (_, k) =>
        picture.reduce((sum, x, at) => sum + (x - pictures[k * dim + at]) ** 2, 0),
      )
      expect(distances[nearest[i]]).toBeCloseTo(Math.min(...distances), 5)
      expect(near[i]).toBe(texts.indexOf(textOf(picture)))
      if (near[i] >= 0) valid++
    }
    // Noise of less than ½ turns no pixel over.
    expect(valid).toBeGreaterThanOrEqual(n / 3)
    expect(valid).toBeLessThan(0.8 * n)
  })
})

test('what is not finite is no pattern', () => {
  const modes = barModes(barPatterns(4, 0.5))
  const values = new Float32Array(16).fill(1)
  values[3] = Number.NaN
  const { nearest, near } = modes.assign({ space: squareSpace(4), values })
  expect([...nearest, ...near]).toEqual([-1, -1])
})

test('the probability of a pattern is that of its pixels', () => {
  const { probability } = barModes(barPatterns(4, 0.5))
  const of = (x: (row: number) => number) =>
    probability!(Float32Array.from({ length: 16 }, (_, at) => x(Math.floor(at / 4))))
  // Every pixel of the last row is inked with 0.6: of the two patterns that differ there 0.6⁴ : 0.4⁴.
  const [without, with_] = of((row) => (row === 0 ? 0.99 : row === 3 ? 0.6 : 0.01)).subarray(8, 10)
  expect(with_ / without).toBeCloseTo((0.6 / 0.4) ** 4, 4)
  expect(of((row) => (row === 0 ? 1 : 0))[8]).toBeGreaterThan(0.99)
})

test('coverage is that of a count of texts, its KL too', () => {
  const p = build('bars', { side: 5, chance: 0.4 })
  const reference = createReference(p, 1)
  const shares = byProcess(5, 0.4)
  const random = uniforms(new Float32Array(25 * reference.size), key)
  const drawn = reference.draw(reference.size).values
  // Every third picture has noise that may turn pixels over, and pictures with ink at the top left are rare.
  const q = drawn.map((x, at) => {
    const i = Math.floor(at / 25)
    return i % 3 === 0 ? x + 1.4 * (random[at] - 0.5) : drawn[25 * i] > 0 && i % 4 > 0 ? 0 : x
  })
  const counts = new Map<string, number>()
  for (let i = 0; i < reference.size; i++) {
    const text = textOf(q.subarray(25 * i, 25 * i + 25))
    if (shares.has(text)) counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  const valid = [...counts.values()].reduce((a, b) => a + b)
  const kl = [...counts].reduce(
    (sum, [text, n]) => sum + (n / valid) * Math.log(n / valid / shares.get(text)!),
    0,
  )
  const { metrics } = evaluate(q, reference)
  expect(valid).toBeLessThan(0.9 * reference.size)
  expect(metrics.highQuality).toBeCloseTo(valid / reference.size, 12)
  expect(metrics.modeKl).toBeCloseTo(kl, 10)
  expect(metrics.publishedModes).toBe(counts.size)
  const third = 0.33 * reference.size
  const enough = [...counts].filter(([text, n]) => n >= third * shares.get(text)!)
  expect(metrics.modes).toBeLessThanOrEqual(enough.length)
})
