import { describe, expect, test } from 'vitest'
import { squareSpace } from '../../images/imageSpace.ts'
import type { Cloud } from '../../space/cloud.ts'
import { uniforms } from '../../space/random.ts'
import type { Target } from '../../targets/target.ts'
import { build, drawFrom } from '../../testing.ts'
import { createReference, evaluate } from '../evaluate.ts'
import { metrics } from '../registry.ts'
import { leastDistance, mostAlike, pairsWithin } from './mostAlike.ts'

const space = squareSpace(3)
const random = (n: number, step: number): Cloud => ({
  space,
  values: uniforms(new Float32Array(9 * n), { seed: 1, stream: 2, step }) as Float32Array,
})

/** All pairs, by the definition, the most alike first. */
function pairsOf({ values }: Cloud) {
  const n = values.length / 9
  const of = (i: number) => [...values.subarray(9 * i, 9 * i + 9)]
  return Array.from({ length: n * n }, (_, at) => [at % n, Math.floor(at / n)])
    .filter(([first, second]) => first < second)
    .map(([first, second]) => {
      const other = of(second)
      return { first, second, distance: Math.hypot(...of(first).map((x, i) => x - other[i])) }
    })
    .sort((a, b) => a.distance - b.distance)
}

describe('pairs that are alike', () => {
  const cloud = random(60, 1)
  const expected = pairsOf(cloud)

  test('are those of least distance', () => {
    expect(mostAlike(cloud, 7)).toEqual(
      expected
        .slice(0, 7)
        .map((pair) => ({ ...pair, distance: expect.closeTo(pair.distance, 12) })),
    )
    expect(leastDistance(cloud)).toBeCloseTo(expected[0].distance, 12)
    expect(mostAlike(random(3, 1), 7)).toHaveLength(3)
  })

  test('are all that are nearer than told', () => {
    const reach = (expected[20].distance + expected[21].distance) / 2
    const found = pairsWithin(cloud, reach).map(({ first, second }) => `${first} ${second}`)
    const nearer = expected.slice(0, 21).map(({ first, second }) => `${first} ${second}`)
    expect(found.sort()).toEqual(nearer.sort())
  })

  test('are equal ones, too, of which none is the least distance of two different ones', () => {
    const twice = { space, values: Float32Array.from([...cloud.values, ...cloud.values]) }
    expect(pairsWithin(twice, 0)).toHaveLength(60)
    expect(leastDistance(twice)).toBeCloseTo(expected[0].distance, 12)
    expect(leastDistance({ space, values: new Float32Array(27) })).toBe(0)
  })
})

const chosen = metrics.filter(({ id }) => ['birthday', 'chao', 'unseen'].includes(id))
const scores = (q: Float32Array, p: Target, size: number) =>
  evaluate(q, createReference(p, 1, undefined, size), {}, chosen).metrics

/** Picture i has the binary digits of i as pixels, so two that differ are at least 1 apart. */
const binary = (count: number) =>
  Float32Array.from({ length: 9 * count }, (_, at) => (Math.floor(at / 9) >> (at % 9)) & 1)

/** So many different pictures, equally likely, without modes. */
const pool = (count: number): Target => ({
  ...build('bars'),
  space,
  source: { type: 'rows', key: 'pool', rows: binary(count), weights: null, jitter: 0 },
  modes: null,
})

describe('the support of pictures without modes', () => {
  test.each([50, 400])('is %i, by birthdays: as many as there are', (count) => {
    const p = pool(count)
    const size = 600
    const { birthday } = scores(drawFrom(p, 1, size).values, p, size)
    // The number of pairs that are equal is about Poisson.
    const pairs = (size * (size - 1)) / 2 / count
    expect(Math.abs(birthday / count - 1)).toBeLessThan(5 / Math.sqrt(pairs))
  })

  test('is bounded from below by the kinds that are seen once and twice', () => {
    const p = pool(400)
    const size = 600
    const { values } = drawFrom(p, 1, size)
    const counts = new Map<string, number>()
    for (let i = 0; i < size; i++) {
      const text = values.subarray(9 * i, 9 * i + 9).join()
      counts.set(text, (counts.get(text) ?? 0) + 1)
    }
    const times = (k: number) => [...counts.values()].filter((n) => n === k).length
    const { chao, unseen } = scores(values, p, size)
    expect(unseen).toBeCloseTo(times(1) / size, 12)
    const more = (times(1) * (times(1) - 1)) / (2 * (times(2) + 1))
    expect(chao).toBeCloseTo(counts.size + more, 10)
    // Of equal kinds it is their number, and what is unseen the share of those that no sample is of.
    expect(Math.abs(chao / 400 - 1)).toBeLessThan(0.15)
    expect(Math.abs(unseen - (1 - counts.size / 400))).toBeLessThan(0.08)
  })

  test('of one picture is one; of pictures that all differ nothing is known to be seen', () => {
    const p = pool(400)
    const size = 200
    const same = Float32Array.from({ length: 9 * size }, (_, at) => (at % 9) / 9)
    expect(scores(same, p, size)).toEqual({ birthday: 1, chao: 1, unseen: 0 })
    const differing = { birthday: (size * (size - 1)) / 2, unseen: 1 }
    expect(scores(binary(size), p, size)).toMatchObject(differing)
  })
})

test('with modes kinds are modes: of triples that no sample shows there are a thousand in all', () => {
  const p = build('stacked')
  // Too few to show all of them.
  const reference = createReference(p, 1, undefined, 1000)
  const { values } = reference.draw(reference.size)
  const { metrics: found } = evaluate(values, reference, {}, chosen)
  const { nearest, near } = p.modes!.assign({ space: p.space, values })
  const counts = new Map<number, number>()
  nearest.forEach((k, i) => {
    if (near[i] >= 0) counts.set(k, (counts.get(k) ?? 0) + 1)
  })
  expect(counts.size).toBeLessThan(700)
  // The sd of Chao's estimate here is about 40 (Chao 1987, eq. 6).
  expect(Math.abs(found.chao - 1000)).toBeLessThan(200)
  expect(Math.abs(found.unseen - (1 - counts.size / 1000))).toBeLessThan(0.08)
})
