import { describe, expect, test } from 'vitest'
import { guessedCell } from './cells.ts'
import { sizeOf } from './encoded.ts'
import { fault, file, painter, png, taken } from './ownTesting.ts'

const size = (width: number, height = width) => ({ width, height })
const sheet = (width: number, height = width, name = 'x.png') =>
  file(name, png(size(width, height)))

describe('the size of a picture is known before it is decoded', () => {
  const jpeg = [
    ...[0xff, 0xd8, 0xff, 0xe0, 0, 6, 1, 2, 3, 4, 0xff, 0xc4, 0, 4, 9, 9],
    ...[0xff, 0xff, 0xc2, 0, 17, 8, 0x01, 0x02, 0x03, 0x04, 3],
  ]
  test.each([
    ['PNG', png(size(300, 200)), size(300, 200)],
    ['GIF', [...'GIF89a'].map((c) => c.charCodeAt(0)).concat([44, 1, 200, 0]), size(300, 200)],
    ['JPEG, behind a table and a byte that pads', jpeg, size(0x0304, 0x0102)],
  ])('%s', async (_, bytes, value) => {
    expect(await sizeOf('x', file('x', bytes).file)).toEqual({ value })
  })

  test.each([
    ['a PNG without its size', png(size(9, 9)).slice(0, 20), { code: 'header', name: 'x' }],
    ['a JPEG that ends before its frame', jpeg.slice(0, 14), { code: 'header', name: 'x' }],
    ['no width', png(size(0, 9)), { code: 'header', name: 'x' }],
    [
      '65 megapixels',
      png(size(10_000, 6500)),
      { code: 'pixels', name: 'x', megapixels: 65, most: 64 },
    ],
    [
      'a side that no browser draws',
      png(size(40_000, 2)),
      { code: 'sides', name: 'x', width: 40_000, height: 2, most: 32_767 },
    ],
  ])('and so is that there is none, or too much: %s', async (_, bytes, problem) => {
    const never = () => expect.unreachable()
    expect(await fault([file('x', bytes)], never)).toEqual(problem)
  })
})

describe('a sheet', () => {
  test.each([
    ['280 × 280 as of 28', 'x.png', size(280), size(28)],
    ['320 × 256 as of 32', 'x.png', size(320, 256), size(32)],
    ['80 × 48 as of 16', 'x.png', size(80, 48), size(16)],
    ['of 16 × 24, as its name says', 'letters-16x24.png', size(160, 48), size(16, 24)],
    ['by its size, where its name says what cannot be', '1000x2.png', size(280), size(28)],
    ['of prime size not at all', 'x.png', size(283, 281), null],
  ])('is cut %s', (_, name, whole, cell) => {
    expect(guessedCell(name, whole)).toEqual(cell)
  })

  test('is cut row by row from the top left; what fills its last row is no picture', async () => {
    // Cells of 8 × 8 in 3 columns and 2 rows, each with its number in one corner; the last is empty.
    const decode = painter((x, y) => {
      const cell = 3 * Math.floor(y / 8) + Math.floor(x / 8)
      const level = x % 8 === 0 && y % 8 === 0 && cell < 5 ? 100 + cell : 0
      return [level, level, level, 255]
    })
    const { pictures, cell } = await taken([sheet(24, 16)], decode)
    expect(cell).toEqual(size(8))
    expect(pictures).toMatchObject({ width: 8, height: 8, channels: 1, count: 5 })
    const corners = Array.from({ length: 5 }, (_, i) => pictures.pixels[64 * i])
    expect(corners).toEqual([100, 101, 102, 103, 104])
    expect(pictures.pixels[1]).toBe(0)
  })

  test('is cut as the person says, or not at all', async () => {
    const decode = painter((x, y) => [x, y, 0, 255])
    const { pictures, brought } = await taken([sheet(24, 16)], decode, size(4, 16))
    expect(brought).toEqual({ width: 4, height: 16, count: 6 })
    expect(pictures.count).toBe(6)
    expect(await fault([sheet(24, 16)], decode, size(5))).toEqual({
      ...{ code: 'cells', name: 'x.png' },
      ...size(24, 16),
    })
  })

  test('that the browser cannot decode is said to be so', async () => {
    expect(await fault([sheet(24, 16)])).toEqual({ code: 'picture', name: 'x.png' })
  })

  test('has colour where it is coloured, channel after channel', async () => {
    const { pictures } = await taken(
      [sheet(16, 8)],
      painter((x, y) => [x, y, 200, 255]),
    )
    expect(pictures).toMatchObject({ channels: 3, width: 8, count: 2 })
    const { pixels } = pictures
    expect([pixels[3], pixels[64 + 8 * 5], pixels[128], pixels[192]]).toEqual([3, 5, 200, 8])
  })

  test('shows on white what is dark, and on black what is light, where it is transparent', async () => {
    const at = async (level: number) => {
      // A diagonal, elsewhere in each of the two cells.
      const decode = painter((x, y) => (x + y === 9 ? [level, level, level, 255] : [0, 0, 0, 0]))
      return (await taken([sheet(16, 8)], decode)).pictures.pixels[0]
    }
    expect(await at(20)).toBe(255)
    expect(await at(230)).toBe(0)
  })
})

describe('a folder', () => {
  const grey = painter((x, y) => [x + y, x + y, x + y, 255])
  const folder = (...paths: string[]) =>
    paths.map((path, i) => file(path, png(size(20 + 4 * i, 20))))

  test('has classes by the folders that its pictures lie in, and leaves other files', async () => {
    const files = [
      file('a/notes.txt', [65, 66]),
      ...['a/two/1.png', 'a/two/2.png', 'a/one/1.png'].map((path) => file(path, png(size(20)))),
    ]
    let shade = 0
    const decode = painter(() => [shade, shade++ % 199, shade, 255])
    const { pictures, brought } = await taken(files, decode)
    expect(pictures.names).toEqual(['one', 'two'])
    expect([...pictures.labels!]).toEqual([0, 1, 1])
    expect(brought).toEqual({ width: 20, height: 20, count: 3 })
  })

  test('of several sizes is cut to the squares in the middle', async () => {
    const { pictures } = await taken(folder('a.png', 'b.png', 'c.png'), grey)
    expect(pictures).toMatchObject({ width: 28, height: 28, channels: 1, count: 3, labels: null })
    // The corner of the first is its own; that of the last, 28 wide, is 4 to the right.
    expect([pictures.pixels[0], pictures.pixels[2 * 28 * 28]]).toEqual([0, 4])
  })

  test('is the same data in whatever order it comes', async () => {
    const files = folder('a.png', 'b.png', 'c.png')
    expect(await taken(files.toReversed(), grey)).toEqual(await taken(files, grey))
  })

  test('of too many files is not read; nor is nothing', async () => {
    expect(await fault(Array(20_001).fill(sheet(20)))).toEqual({
      ...{ code: 'tooManyFiles', most: 20_000 },
    })
    expect(await fault([])).toEqual({ code: 'none' })
  })
})
