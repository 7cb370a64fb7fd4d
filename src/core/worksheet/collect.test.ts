import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { collect, none } from './collect.ts'
import { counted, whoOf } from './counted.ts'
import { mostBytes, mostFiles, mostZip } from './limits.ts'
import { bytesOf, fileOf, jsonOf, sheet } from './sheetTesting.ts'
import { studentOf } from './student.ts'

const one = (change = {}) => bytesOf(jsonOf({}, sheet(change)))
const opened = (...files: readonly (readonly [string, Uint8Array])[]) =>
  collect(files.map(([path, bytes]) => fileOf(path, bytes)))
const reasons = async (...files: readonly (readonly [string, Uint8Array])[]) =>
  Object.fromEntries((await opened(...files)).refused.map(({ path, problem }) => [path, problem]))

test('sheets alone, in folders, and in the archive of a platform, packed or not', async () => {
  const zip = zipSync({
    'Grace Hopper_17_assignsubmission_file_/': new Uint8Array(),
    'Grace Hopper_17_assignsubmission_file_/worksheet.json': one({ name: 'g' }),
    'lovelaceada_LATE_12_345_worksheet.json': [one({ name: 'a' }), { level: 0 }],
    '__MACOSX/._worksheet.json': Uint8Array.of(1),
    '.DS_Store': Uint8Array.of(1),
  })
  const { handed, refused } = await opened(['worksheet.json', one()], ['class.zip', zip])
  expect(refused).toEqual([])
  expect(handed.map(({ path, student, sheet }) => [path, student, sheet.name])).toEqual([
    ['worksheet.json', null, 'Ada'],
    ['class.zip/Grace Hopper_17_assignsubmission_file_/worksheet.json', 'Grace Hopper', 'g'],
    ['class.zip/lovelaceada_LATE_12_345_worksheet.json', 'lovelaceada', 'a'],
  ])
})

test('who it is from is read off the paths of Moodle and Canvas', () => {
  expect(studentOf('Ada King_Lovelace_4711_assignsubmission_file/a.json')).toBe('Ada King_Lovelace')
  expect(studentOf('a.zip/Ada Lovelace_4711_assignsubmission_file_worksheet.json')).toBe(
    'Ada Lovelace',
  )
  expect(studentOf('lovelaceada_123_456_worksheet-1.json')).toBe('lovelaceada')
  expect(studentOf('sheets/worksheet.json')).toBeNull()
  expect(studentOf('\u202e \u0000_1_assignsubmission_file_x.json')).toBeNull()
})

test('each bad file has one reason, and keeps no other from counting', async () => {
  const bomb = zipSync({ 'bomb.json': new Uint8Array(40 * mostBytes), 'good.json': one() })
  // Four blocks of 64 kB in which one byte is repeated: little more than nothing is packed.
  expect(bomb.length).toBeLessThan(mostBytes)
  const { handed, refused } = await opened(
    ['bomb.zip', bomb],
    ['page.json', bytesOf('<html>')],
    ['empty.zip', zipSync({})],
    ['folders.zip', zipSync({ 'a/': new Uint8Array() })],
    ['nested.zip', zipSync({ 'in.zip': zipSync({ 'a.json': one() }) })],
  )
  expect(handed.map(({ path }) => path)).toEqual(['bomb.zip/good.json'])
  expect(refused).toEqual([
    {
      path: 'bomb.zip/bomb.json',
      problem: { code: 'large', bytes: mostBytes + 1, most: mostBytes },
    },
    { path: 'page.json', problem: { code: 'noJson' } },
    { path: 'empty.zip', problem: { code: 'nothing' } },
    { path: 'folders.zip', problem: { code: 'nothing' } },
    { path: 'nested.zip/in.zip', problem: { code: 'archive' } },
  ])
})

test('a file that says it is too large is not read at all', async () => {
  const read = () => Promise.reject(new Error('It was read.'))
  const { refused } = await collect([{ path: 'all.zip', size: mostZip + 1, bytes: read }])
  expect(refused).toMatchObject([{ problem: { code: 'large', most: mostZip } }])
  const broken = await collect([{ path: 'a.json', size: 5, bytes: read }])
  expect(broken.refused).toMatchObject([
    { problem: { code: 'unreadable', message: 'It was read.' } },
  ])
})

/** Changes bytes of the only entry's record in the directory. */
function changed(at: number, ...values: readonly number[]): Uint8Array {
  const zip = zipSync({ 'a.json': one() })
  const view = new DataView(zip.buffer)
  const directory = view.getUint32(zip.length - 6, true)
  zip.set(values, directory + at)
  return zip
}

test('an archive that lies is found out', async () => {
  // It claims ten bytes, and unpacks to more: what counts is what there is.
  const { handed } = await opened(['small.zip', changed(24, 10, 0, 0, 0)])
  expect(handed).toHaveLength(1)
  expect(
    await reasons(
      ['locked.zip', changed(8, 1)],
      ['packed.zip', changed(10, 12)],
      ['out.zip', changed(20, 0xff, 0xff, 0xff, 0x7f)],
      ['away.zip', changed(42, 0xff, 0xff, 0xff, 0x7f)],
      ['cut.zip', changed(20, 9, 0, 0, 0)],
      ['half.zip', zipSync({ 'a.json': one() }).subarray(0, 100)],
    ),
  ).toEqual({
    'locked.zip/a.json': { code: 'encrypted' },
    'packed.zip/a.json': { code: 'packing' },
    'out.zip': { code: 'damaged' },
    'away.zip': { code: 'damaged' },
    'cut.zip/a.json': { code: 'damaged' },
    'half.zip': { code: 'damaged' },
  })
})

test('of many files, and of many that are bombs, it soon has enough', async () => {
  const names = Array.from({ length: mostFiles + 1 }, (_, i) => [`${i}.json`, strToU8('{}')])
  const many = zipSync(Object.fromEntries(names), { level: 0 })
  expect(await reasons(['many.zip', many])).toEqual({
    'many.zip': { code: 'files', most: mostFiles },
  })
  const large = new Uint8Array(mostBytes + 1)
  const bombs = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${i}.json`, large]))
  const { refused } = await opened(['bombs.zip', zipSync(bombs, { level: 1 })])
  // 64 MB are 256 of them.
  expect(refused).toHaveLength(257)
  expect(refused.at(-1)).toMatchObject({ path: 'bombs.zip', problem: { code: 'unpacked' } })
})

test('the same sheet counts once, and of a student’s several the newest', async () => {
  const late = '2026-11-23T08:00:00Z'
  const { handed, refused } = counted(
    await opened(
      ['Bo_1_assignsubmission_file/worksheet.json', one({ name: 'x' })],
      ['Bo_1_assignsubmission_file/worksheet (1).json', one({ name: 'y', saved: late })],
      ['Bo_1_assignsubmission_file/other.json', one({ lesson: 'dial' })],
      ['copy.json', one({ name: 'y', saved: late })],
      ['ada.json', one()],
      // Names that people type may be shared.
      ['ada2.json', one({ saved: late })],
    ),
  )
  expect(handed.map((each) => [whoOf(each), each.sheet.saved.slice(8, 10)])).toEqual([
    ['Ada', '22'],
    ['Ada', '23'],
    ['Bo', '22'],
    ['Bo', '23'],
  ])
  expect(refused).toEqual([
    {
      path: 'copy.json',
      problem: { code: 'same', as: 'Bo_1_assignsubmission_file/worksheet (1).json' },
    },
    {
      path: 'Bo_1_assignsubmission_file/worksheet.json',
      problem: { code: 'older', as: 'Bo_1_assignsubmission_file/worksheet (1).json' },
    },
  ])
  expect(counted(none)).toEqual(none)
})
