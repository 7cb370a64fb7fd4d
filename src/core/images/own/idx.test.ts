import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { picturesFault } from '../../../languages/late/pictures.ts'
import { mostBytes } from './limits.ts'
import { fault, file, idx1, idx3, npy, packed, pattern, png, read, taken } from './ownTesting.ts'

const [count, side] = [6, 28]
const dim = side * side
const pixels = pattern(count, dim)
const labels = [5, 0, 4, 1, 9, 5]
const images = file('train-images-idx3-ubyte', idx3(count, side, side), pixels)
const classes = file('train-labels-idx1-ubyte', idx1(count), labels)

describe('IDX files as MNIST is published', () => {
  test('are taken as they are; labels become classes, in the order of their numbers', async () => {
    const { pictures, brought } = await taken([images, classes])
    expect(pictures).toMatchObject({ width: 28, height: 28, channels: 1, count })
    expect(pictures.pixels).toEqual(pixels)
    expect(pictures.names).toEqual(['0', '1', '4', '5', '9'])
    expect([...pictures.labels!]).toEqual([3, 0, 2, 1, 4, 3])
    expect(brought).toEqual({ width: 28, height: 28, count })
  })

  test('are the same data packed or not, and whichever file comes first', async () => {
    const zipped = await Promise.all([
      packed(idx1(count), labels),
      packed(idx3(count, side, side), pixels),
    ])
    const [plain, unpacked] = [
      await taken([images, classes]),
      await taken(zipped.map((bytes) => file('train-images-idx3-ubyte', bytes))),
    ]
    expect(unpacked).toEqual(plain)
    expect(plain.digest).toMatch(/^[0-9a-f]{16}$/)
  })

  test('have a digest that any other pixel or label changes', async () => {
    const other = (bytes: Uint8Array) => bytes.with(100, bytes[100] ^ 1)
    const digests = await Promise.all([
      taken([images, classes]),
      taken([images]),
      taken([file('x', idx3(count, side, side), other(pixels)), classes]),
      taken([images, file('x', idx1(count), [5, 0, 4, 1, 9, 9])]),
      taken([file('x', idx3(count, 56, 14), pixels)]),
    ])
    expect(new Set(digests.map(({ digest }) => digest)).size).toBe(5)
  })

  test('without labels have no classes; nor have those of one label', async () => {
    expect((await taken([images])).pictures.labels).toBeNull()
    const one = file('x', idx1(count), Array(count).fill(3))
    expect((await taken([images, one])).pictures).toMatchObject({ labels: null, names: [] })
  })
})

describe('what is no such file', () => {
  const header = idx3(count, side, side)
  test.each([
    ['nothing', [], { code: 'empty', name: 'x' }],
    ['half a magic number', [0, 0, 8], { code: 'header', name: 'x' }],
    ['half a header', [...header].slice(0, 11), { code: 'header', name: 'x' }],
    [
      'integers of 32 bits',
      [0, 0, 0x0c, 3, ...header.slice(4)],
      { code: 'magic', name: 'x', magic: '00000c03' },
    ],
    ['two dimensions', [0, 0, 8, 2, 0, 0, 0, 9], { code: 'magic', name: 'x', magic: '00000802' }],
    ['an archive', [0x50, 0x4b, 3, 4, 20, 0, 0, 0], { code: 'zip', name: 'x' }],
    ['text', [...'a;b'].map((c) => c.charCodeAt(0)), { code: 'unknown', name: 'x' }],
    [
      'a claim of 2 GB',
      idx3(2_739_118, side, side),
      { code: 'claims', name: 'x', megabytes: 2147, most: 400 },
    ],
    [
      'the largest claim that there can be',
      idx3(0xffffffff, 0xffff, 0xffff),
      { code: 'sides', name: 'x', width: 0xffff, height: 0xffff, most: 4096 },
    ],
    [
      'pictures without pixels',
      idx3(10, 0, 28),
      { code: 'sides', name: 'x', width: 28, height: 0, most: 4096 },
    ],
    ['no pictures', idx3(0, 28, 28), { code: 'few' }],
    ['one picture', [...idx3(1, 28, 28), ...pattern(1, dim)], { code: 'few' }],
    ['black pictures', [...idx3(3, 28, 28), ...new Uint8Array(3 * dim)], { code: 'alike' }],
    ['labels alone', [...idx1(3), 1, 2, 3], { code: 'labelsOnly' }],
    [
      'more labels than anybody has pictures',
      idx1(300_000_000),
      { code: 'tooMany', name: 'x', count: 300_000_000, most: 2_000_000 },
    ],
  ])('is said to be so: %s', async (_, bytes, problem) => {
    expect(await fault([file('x', bytes)])).toEqual(problem)
  })

  test('a file that ends early says where; one that goes on says how much it should have', async () => {
    const short = file('x', header, pixels.slice(0, 2 * dim + 7))
    const said = count * dim
    expect(await fault([short])).toEqual({ code: 'short', name: 'x', said, found: 2 * dim + 7 })
    const long = file('x', header, pixels, [0])
    expect(await fault([long])).toEqual({ code: 'long', name: 'x', said })
  })

  test('labels must be as many as pictures, and there is one file of each', async () => {
    const five = file('y', idx1(5), labels.slice(1))
    expect(await fault([images, five])).toEqual({ code: 'labelCount', labels: 5, pictures: 6 })
    expect(await fault([images, images])).toEqual({ code: 'several' })
    expect(await fault([images, classes, classes])).toEqual({ code: 'several' })
  })

  test('a packed file that is cut, or damaged, is not taken for a whole one', async () => {
    const whole = await packed(header, pixels)
    const damaged = whole.with(60, whole[60] ^ 0xff)
    for (const bytes of [whole.slice(0, -30), whole.slice(0, 40), damaged]) {
      expect((await fault([file('x.gz', bytes)])).code).toMatch(/^(damaged|short)$/)
    }
  })

  test('a bomb is left where it goes on beyond what its header says', async () => {
    // 16 MB of zeros in 16 kB behind a header that says 4.7 kB.
    const bomb = await packed(header, pixels, new Uint8Array(16e6))
    expect(bomb.length).toBeLessThan(30e3)
    const problem = await fault([file('bomb.gz', bomb)])
    expect(problem).toEqual({ code: 'long', name: 'bomb.gz', said: count * dim })
    // One that says how large it is, is not even begun.
    const honest = await packed(idx3(1_000_000, side, side), new Uint8Array(1e6))
    expect(await fault([file('x.gz', honest)])).toMatchObject({ code: 'claims', megabytes: 784 })
    expect(784e6).toBeGreaterThan(mostBytes)
  })
})

test('whatever the bytes are, they are read or refused', async () => {
  const start = fc.constantFrom(
    idx3(2, 3, 3),
    idx1(4),
    npy('|u1', '2, 3, 3'),
    png({ width: 16, height: 8 }),
    Uint8Array.of(0x1f, 0x8b, 8, 0),
    new Uint8Array(),
  )
  const bytes = fc
    .tuple(start, fc.array(fc.tuple(fc.nat(99), fc.nat(255)), { maxLength: 3 }), fc.uint8Array())
    .map(([head, changes, rest]) => {
      const all = Uint8Array.of(...head, ...rest)
      for (const [at, byte] of changes) if (at < head.length) all[at] = byte
      return all
    })
  await fc.assert(
    fc.asyncProperty(fc.array(bytes, { maxLength: 3 }), async (files) => {
      const outcome = await read(files.map((content, i) => file(`x${i}`, content)))
      const said = 'problem' in outcome ? picturesFault(outcome.problem) : outcome.value.digest
      expect(said).toMatch(/^.{8,300}$/)
    }),
    { seed: 1, numRuns: 300 },
  )
})
