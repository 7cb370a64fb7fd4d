import { describe, expect, test } from 'vitest'
import { fault, file, npy, pattern, taken } from './ownTesting.ts'

/** Bytes of numbers, low byte first. */
const floats = (values: Iterable<number>) => new Uint8Array(Float32Array.from(values).buffer)

const pixels = pattern(5, 12)

describe('arrays of numpy', () => {
  test.each([1, 2, 3])('in format %i', async (version) => {
    const { pictures } = await taken([file('x.npy', npy('|u1', '5, 3, 4', version), pixels)])
    expect(pictures).toMatchObject({ width: 4, height: 3, channels: 1, count: 5 })
    expect(pictures.pixels).toEqual(pixels)
  })

  test.each([
    ['5, 3, 4, 1', { width: 4, height: 3, channels: 1, count: 5 }],
    ['5, 1, 3, 4', { width: 4, height: 3, channels: 1, count: 5 }],
    ['15, 4', { width: 2, height: 2, channels: 1, count: 15 }],
    ['5, 3, 2, 2', { width: 2, height: 2, channels: 3, count: 5 }],
    ['5, 2, 2, 3', { width: 2, height: 2, channels: 3, count: 5 }],
  ])('of shape (%s)', async (shape, expected) => {
    expect((await taken([file('x.npy', npy('|u1', shape), pixels)])).pictures).toMatchObject(
      expected,
    )
  })

  test('have their channels one after the other, however they are written', async () => {
    const side = pattern(2, 12)
    // The pixel at place p of channel c stands at 3p + c.
    const apart = Uint8Array.from(side, (_, i) => {
      const [picture, channel, place] = [Math.floor(i / 12), Math.floor((i % 12) / 4), i % 4]
      return side[12 * picture + 3 * place + channel]
    })
    const [nhwc, nchw] = [
      await taken([file('x', npy('|u1', '2, 2, 2, 3'), side)]),
      await taken([file('x', npy('|u1', '2, 3, 2, 2'), apart)]),
    ]
    expect(nhwc.pictures.pixels).toEqual(apart)
    expect(nhwc).toEqual(nchw)
  })

  test.each([
    ['0 to 255', (level: number) => level],
    ['0 to 1', (level: number) => level / 255],
    ['−1 to 1', (level: number) => level / 127.5 - 1],
  ])('of numbers from %s are the same pictures', async (_, scaled) => {
    const levels = pixels.with(0, 0).with(1, 255)
    const { pictures } = await taken([
      file('x', npy('<f4', '5, 3, 4'), floats([...levels].map(scaled))),
    ])
    expect(pictures.pixels).toEqual(levels)
  })

  test('of the digits of scikit-learn go from 0 to 16', async () => {
    const doubles = new Uint8Array(Float64Array.from([0, 8, 16, 4, 16, 0, 0, 1]).buffer)
    const { pictures } = await taken([file('x', npy('<f8', '2, 2, 2'), doubles)])
    expect([...pictures.pixels]).toEqual([0, 128, 255, 64, 255, 0, 0, 16])
  })

  test('have their labels in an array beside them', async () => {
    const labels = new Uint8Array(BigInt64Array.from([1n, 0n, 7n, 1n, 0n]).buffer)
    const { pictures } = await taken([
      file('y.npy', npy('<i8', '5,'), labels),
      file('x.npy', npy('|u1', '5, 3, 4'), pixels),
    ])
    expect(pictures.names).toEqual(['0', '1', '7'])
    expect([...pictures.labels!]).toEqual([1, 0, 2, 1, 0])
  })

  const header = npy('|u1', '5, 3, 4')
  test.each([
    ['half a header', [header.slice(0, 40)], { code: 'header', name: 'x' }],
    ['nothing but the mark', [header.slice(0, 6)], { code: 'header', name: 'x' }],
    [
      'a header of 4 GB',
      [header.slice(0, 6), [2, 0, 0xff, 0xff, 0xff, 0xff]],
      { code: 'header', name: 'x' },
    ],
    ['columns first', [npy('|u1', '5, 3, 4', 1, 'True')], { code: 'fortran', name: 'x' }],
    ['complex numbers', [npy('<c8', '5, 3, 4')], { code: 'numbers', name: 'x', type: '<c8' }],
    [
      'what every object has',
      [npy('toString', '5, 3, 4')],
      { code: 'numbers', name: 'x', type: 'toString' },
    ],
    ['rows of no square', [npy('|u1', '5, 12')], { code: 'shape', name: 'x', shape: [5, 12] }],
    ['no numbers', [npy('|u1', '')], { code: 'shape', name: 'x', shape: [] }],
    ['two channels', [npy('|u1', '5, 4, 4, 2')], { code: 'shape', name: 'x', shape: [5, 4, 4, 2] }],
    [
      'a claim of 2 GB',
      [npy('<f4', '700000, 28, 28')],
      { code: 'claims', name: 'x', megabytes: 2195, most: 400 },
    ],
    ['too few numbers', [header, [1, 2]], { code: 'short', name: 'x', said: 60, found: 2 }],
    ['too many', [header, pixels, [1]], { code: 'long', name: 'x', said: 60 }],
    [
      'a number that is none',
      [npy('<f4', '2, 2, 2'), floats([0, 1, Number.NaN, 0, 0, 0, 0, 0])],
      { code: 'notFinite' },
    ],
    [
      'numbers of no usual range',
      [npy('<f4', '2, 2, 2'), floats([0, 1, -2, 0, 0, 0, 0, 0.5])],
      { code: 'range', least: -2, most: 1 },
    ],
  ])('are refused where there are %s', async (_, parts, problem) => {
    expect(await fault([file('x', ...parts)])).toEqual(problem)
  })
})
