import { describe, expect, test } from 'vitest'
import { defaults } from '../../settings/params.ts'
import { draw } from '../../source/draw.ts'
import { targetFamily } from '../../targets/registry.ts'
import { fewOf } from './few.ts'
import { hasLightGround } from './ground.ts'
import { hold, holdAll } from './held.ts'
import { importedOf } from './imported.ts'
import { looksLikePictures } from './kind.ts'
import { ownPictures } from './own.ts'
import { ownNameOf, readOwnName, writeOwnName } from './ownName.ts'
import { ownTarget } from './ownTarget.ts'
import { file, idx1, idx3, npy, packed, pattern, png, taken } from './ownTesting.ts'
import type { Pictures } from './pictures.ts'

const digits = async (count: number, labels: (i: number) => number) =>
  taken([
    file('my digits (1).idx', idx3(count, 28, 28), pattern(count, 784)),
    file(
      'y',
      idx1(count),
      Array.from({ length: count }, (_, i) => labels(i)),
    ),
  ])

describe('the name of pictures in a link', () => {
  test('comes back as it was written; of a file it has what can stand there', async () => {
    const held = await digits(12, (i) => i % 2)
    const text = writeOwnName(ownNameOf(held))
    expect(text).toBe(`${held.digest}_28_28_1_12_my-digits-1-.idx`)
    expect(writeOwnName(readOwnName(text)!)).toBe(text)
    const { params } = targetFamily('ownimages')!
    const { data } = params
    if (data.kind !== 'text') throw new Error('no text')
    expect(data.read(text)).toEqual({ value: text })
    for (const bad of ['x', `${text}?`, text.replace('_1_', '_2_'), text.replace('28', '99999')]) {
      expect(data.read(bad)).toEqual({ value: '', problem: { code: 'picturesForm' } })
    }
  })

  test.each(['x'.repeat(300), '…', ''])('is short and legible for any file: %s', (name) => {
    const written = writeOwnName({
      ...{ digest: '0123456789abcdef', width: 28, height: 28, channels: 1, count: 9 },
      file: name,
    })
    expect(written).toMatch(/^[\w.-]{28,90}$/)
    expect(readOwnName(written)).not.toBeNull()
  })
})

describe('what the page keeps of them', () => {
  test('is a few of each class, which keep their shares', async () => {
    // A fifth of the first thousand, and three more of a class of their own.
    const label = (i: number) => (i >= 1000 ? 2 : Number(i % 5 === 0))
    // Each says in its pixels which it is.
    const pixels = Array.from({ length: 1003 }, (_, i) => [i >> 8, i & 255, 0, 255]).flat()
    const labels = Array.from({ length: 1003 }, (_, i) => label(i))
    const { pictures } = await taken([
      file('x', idx3(1003, 2, 2), pixels),
      file('y', idx1(1003), labels),
    ])
    const { pictures: few, weights } = fewOf(pictures)
    expect(few.count).toBeLessThan(420)
    const shares = [0, 0, 0]
    for (const [k, weight] of weights!.entries()) shares[few.labels![k]] += weight
    for (const [k, count] of [800, 200, 3].entries())
      expect(shares[k]).toBeCloseTo(count / 1003, 12)
    const places = Array.from(
      few.labels!,
      (_, k) => 256 * few.pixels[4 * k] + few.pixels[4 * k + 1],
    )
    expect(new Set(places).size).toBe(few.count)
    expect([...few.labels!]).toEqual(places.map(label))
  })
})

test('print is dark on light, MNIST light on dark; of colours nothing is said', () => {
  const framed = (edge: number, middle: number, channels: 1 | 3 = 1): Pictures => ({
    ...{ width: 4, height: 4, channels, count: 2, labels: null, names: [] },
    pixels: Uint8Array.from({ length: 32 * channels }, (_, i) =>
      [5, 6, 9, 10].includes(i % 16) ? middle : edge,
    ),
  })
  expect(hasLightGround(framed(220, 0))).toBe(true)
  expect(hasLightGround(framed(20, 255))).toBe(false)
  expect(hasLightGround(framed(220, 0, 3))).toBe(false)
})

describe('their target', () => {
  const settings = async (change = {}) => {
    const held = await digits(40, (i) => i % 4)
    const { packed } = importedOf(held).here
    await holdAll(held.digest, packed!)
    return {
      held,
      values: { data: writeOwnName(ownNameOf(held)), side: 28, turned: false, ...change },
    }
  }
  const rowsOf = (source: ReturnType<typeof ownTarget>['source']) =>
    source.type === 'rows' ? source.rows : new Float32Array()

  test('draws them as they are, from 0 to 1, or turned over', async () => {
    const { held, values } = await settings()
    const { pixels } = held.pictures
    const [plain, turned] = [ownTarget(values), ownTarget({ ...values, turned: true })]
    expect(plain.space).toEqual({ kind: 'image', dim: 784, width: 28, height: 28, channels: 1 })
    // Rounded to 32 bits.
    for (let i = 0; i < pixels.length; i += 97) {
      expect(rowsOf(plain.source)[i]).toBeCloseTo(pixels[i] / 255, 6)
      expect(rowsOf(turned.source)[i]).toBeCloseTo(1 - pixels[i] / 255, 6)
    }
    const { values: drawn } = draw(plain.source, plain.space, 5, { seed: 1, stream: 1, step: 1 })
    const row = drawn.subarray(784, 2 * 784)
    const whole = Array.from({ length: 40 }, (_, i) =>
      rowsOf(plain.source).subarray(784 * i, 784 * (i + 1)),
    )
    expect(whole.filter((one) => one.every((level, k) => level === row[k]))).toHaveLength(1)
  })

  test('is as small as it is wanted; its mean stays', async () => {
    const { values } = await settings()
    const mean = (of: Float32Array) => of.reduce((sum, x) => sum + x, 0) / of.length
    const small = ownTarget({ ...values, side: 7 })
    expect(small.space.dim).toBe(49)
    expect(mean(rowsOf(small.source))).toBeCloseTo(mean(rowsOf(ownTarget(values).source)), 5)
  })

  test('is the same table for the same settings, and another for others', async () => {
    const { values } = await settings()
    const key = (change = {}) => {
      const { source } = ownTarget({ ...values, ...change })
      return source.type === 'rows' ? source.key : ''
    }
    expect(key()).toBe(key())
    expect(new Set([key(), key({ side: 9 }), key({ turned: true }), key({ data: '' })]).size).toBe(
      4,
    )
    expect(rowsOf(ownTarget(values).source)).toBe(rowsOf(ownTarget(values).source))
  })

  test('has their size alone where they are not here', () => {
    const values = { data: '0000000000000000_56_28_3_60000_gone', side: 28, turned: false }
    expect(ownPictures(values)).toMatchObject({ name: { count: 60_000 }, here: null })
    const { space, modes } = ownTarget(values)
    expect(space).toMatchObject({ width: 28, height: 14, channels: 3 })
    expect(modes).toBeNull()
  })

  test('is a drawing where there are none, which is always here', () => {
    const { params, build } = targetFamily('ownimages')!
    const values = defaults(params)
    expect(ownPictures(values as never)).toBeNull()
    const { space, source } = build(values as never)
    expect(space.dim).toBe(144)
    const [heart, star] = [0, 100].map((i) => rowsOf(source).subarray(144 * i, 144 * (i + 1)))
    expect(heart).not.toEqual(star)
  })

  test('goes with the oldest where a page is brought more than it keeps', async () => {
    const { held } = await settings()
    const { digest } = held
    const named = (of: string) => ownPictures({ data: `${of}_28_28_1_40_x` })
    expect(named(digest)?.here).not.toBeNull()
    for (const other of ['1', '2', '3']) hold(other.repeat(16), importedOf(held).here)
    expect(named(digest)?.here).toBeNull()
    expect(named('1'.repeat(16))?.here).not.toBeNull()
  })
})

describe('what is dropped is told apart by what is in it', () => {
  test.each([
    ['IDX', idx3(1, 2, 2), true],
    ['IDX, packed', async () => packed(idx1(3)), true],
    ['NPY', npy('|u1', '3'), true],
    ['a PNG', png({ width: 9, height: 9 }), true],
    ['an archive', Uint8Array.of(0x50, 0x4b, 3, 4), true],
    ['a table', new TextEncoder().encode('1,2\n3,4'), false],
    ['a table with its mark', Uint8Array.of(0xef, 0xbb, 0xbf, 0x31), false],
    ['a table of UTF-16', Uint8Array.of(0xff, 0xfe, 0x31, 0), false],
    ['names that begin as archives do', new TextEncoder().encode('PKW,2\n3,4'), false],
    ['nothing', new Uint8Array(), false],
  ])('%s', async (_, bytes, expected) => {
    const content = typeof bytes === 'function' ? await bytes() : bytes
    expect(await looksLikePictures([file('data.csv', content)])).toBe(expected)
  })
})
