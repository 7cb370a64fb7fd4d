import { describe, expect, test } from 'vitest'
import {
  classes,
  classOf,
  normals,
  openUniform,
  openUniforms,
  pcg4d,
  stream,
  uniform,
  uniforms,
} from './random.ts'

const key = { seed: 1, stream: stream('test'), step: 0 }

const hash = (index: number, step: number, stream: number, seed: number): number[] => {
  const out = new Uint32Array(4)
  pcg4d(out, 0, index, step, stream, seed)
  return [...out]
}

const mean = (values: ArrayLike<number>, of = (value: number) => value): number =>
  Array.from(values).reduce((sum, value) => sum + of(value), 0) / values.length

// A link must mean the same experiment next year: these never change.
describe('frozen values', () => {
  test.each([
    [
      [0, 0, 0, 0],
      [0x0f02f829, 0x2d568769, 0x32b0c43b, 0xd32548ea],
    ],
    [
      [1, 0, 0, 0],
      [0x0b3cefc3, 0xa31dc1d5, 0x5ffbe5a5, 0x623d099e],
    ],
    [
      [1, 2, 3, 4],
      [0x3622cd16, 0xf11471d8, 0xe1109b3f, 0x02b94c2f],
    ],
    [Array(4).fill(0xffffffff), [0x974ed892, 0xc015dc67, 0x9f955760, 0xa1bba208]],
    [
      [2499, 100000, 0x811c9dc5, 2 ** 31 - 1],
      [0x97926d96, 0x6e43204a, 0xeaed6a24, 0x4586913b],
    ],
  ])('pcg4d(%j), by an independent program in exact integers', (input, output) => {
    const [index, step, stream, seed] = input
    expect(hash(index, step, stream, seed)).toEqual(output)
  })

  test.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])('stream(%j) is FNV-1a', (name, value) => {
    expect(stream(name)).toBe(value)
  })

  test('normals', () => {
    const expected = [
      -0.4788478002356999, 0.6434456779504673, 0.07535211005969426, 1.0595361414116233,
      -0.7578777237615508, 1.9387747367820913,
    ]
    expect([...normals(new Float32Array(6), key)]).toEqual(expected.map(Math.fround))
  })

  // Both by an independent program in exact integers and fractions.
  test('uniforms that float32 holds', () => {
    expect([...openUniforms(new Float32Array(6), key)]).toEqual([
      0.7249454855918884, 0.35182327032089233, 0.5688449740409851, 0.23870021104812622,
      0.11456495523452759, 0.3093077540397644,
    ])
  })

  test.each([
    [2, [1, 0, 1, 0, 0, 0, 1, 1]],
    [10, [7, 3, 5, 2, 1, 3, 6, 6]],
    [1000, [724, 351, 568, 238, 114, 309, 615, 657]],
  ])('classes, of %i', (count, expected) => {
    expect([...classes(new Uint32Array(8), count, key)]).toEqual(expected)
  })
})

test('a number does not depend on how many are drawn', () => {
  const long = normals(new Float32Array(1000), key)
  for (const length of [1, 2, 3, 4, 5, 7, 999]) {
    expect(normals(new Float32Array(length), key)).toEqual(long.slice(0, length))
  }
  const many = uniforms(new Float64Array(100), key)
  expect(uniforms(new Float64Array(7), key)).toEqual(many.slice(0, 7))
})

test('uniform stays strictly inside (0, 1)', () => {
  expect(uniform(0)).toBeGreaterThan(0)
  expect(uniform(0xffffffff)).toBeLessThan(1)
  expect(Number.isFinite(Math.log(uniform(0)))).toBe(true)
})

test('in float32 too, where that is promised, to the last bit of the word', () => {
  for (const word of [0, 0x1ff, 0x200, 0xffffff00, 0xffffffff]) {
    expect(Math.fround(openUniform(word))).toBe(openUniform(word))
    expect(openUniform(word)).toBeGreaterThan(0)
    expect(openUniform(word)).toBeLessThan(1)
  }
})

test('every class has its share of the words, and no word is beyond the last', () => {
  for (const count of [1, 2, 3, 10, 1000, 2 ** 20]) {
    expect(classOf(0, count)).toBe(0)
    expect(classOf(0xffffffff, count)).toBe(count - 1)
    const edge = Math.ceil(2 ** 24 / count) * 256
    if (count > 1) expect([classOf(edge - 1, count), classOf(edge, count)]).toEqual([0, 1])
  }
})

describe('moments', () => {
  const n = 100_000

  test('of uniforms', () => {
    const values = uniforms(new Float64Array(n), key)
    // Five standard errors.
    expect(Math.abs(mean(values) - 1 / 2)).toBeLessThan(5 / Math.sqrt(12 * n))
    expect(Math.abs(mean(values, (u) => u * u) - 1 / 3)).toBeLessThan(5 * Math.sqrt(4 / 45 / n))
  })

  test('of normals', () => {
    const values = normals(new Float32Array(n), key)
    expect(Math.abs(mean(values))).toBeLessThan(5 / Math.sqrt(n))
    expect(Math.abs(mean(values, (x) => x ** 2) - 1)).toBeLessThan(5 * Math.sqrt(2 / n))
    expect(Math.abs(mean(values, (x) => x ** 3))).toBeLessThan(5 * Math.sqrt(15 / n))
    expect(Math.abs(mean(values, (x) => x ** 4) - 3)).toBeLessThan(5 * Math.sqrt(96 / n))
  })

  test.each([0, 1, 2, 3])('word %i is uniform in every coordinate of the counter', (word) => {
    for (const coordinate of [0, 1, 2, 3]) {
      const counts = new Array(64).fill(0)
      for (let i = 0; i < 64_000; i++) {
        const counter = [1, 2, 3, 4]
        counter[coordinate] = i
        counts[hash(counter[0], counter[1], counter[2], counter[3])[word] >>> 26]++
      }
      const chi2 = counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)
      // 63 degrees of freedom: mean 63, standard deviation 11.
      expect(chi2).toBeGreaterThan(63 - 5 * 11)
      expect(chi2).toBeLessThan(63 + 5 * 11)
    }
  })

  test('neighbouring seeds, streams, steps and indices are uncorrelated', () => {
    const base = normals(new Float32Array(n), key)
    const others = [
      { ...key, seed: 2 },
      { ...key, step: 1 },
      { ...key, stream: key.stream + 1 },
      { ...key, stream: stream('test2') },
    ].map((other) => normals(new Float32Array(n), other))
    others.push(new Float32Array([...base.slice(1), base[0]]))
    for (const other of others) {
      const correlation = mean(base.map((x, i) => x * other[i]))
      expect(Math.abs(correlation)).toBeLessThan(5 / Math.sqrt(n))
    }
  })
})
