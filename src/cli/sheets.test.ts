import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { answer, bytesOf, jsonOf, sheet } from '../core/worksheet/sheetTesting.ts'
import type { SheetStep } from '../core/worksheet/worksheet.ts'
import { main } from './sheets.ts'

let folder: string
const said = { stdout: '', stderr: '' }
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sheets-'))
  for (const name of ['stdout', 'stderr'] as const) {
    said[name] = ''
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      said[name] += text
      return true
    })
  }
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

/** Of a lesson that is not there, so that no lesson's words are part of the test. */
const one = (change: Partial<SheetStep>, name = 'Ada') =>
  jsonOf({}, sheet({ lesson: 'nowhere', name, steps: [answer(change)] }))
const put = (path: string, content: string | Uint8Array) => {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), content)
}

const link = '#from=1&batch=16&width=8&every=10&at=12:b.beta=2&stop=20'
const ran = (hash: string, more: Partial<SheetStep> = {}): Partial<SheetStep> => ({
  ...{ link, text: '=1+1', ...more },
  fingerprint: { step: 20, run: 0, backends: { a: 'wasm', b: 'wasm' }, hash },
})

test('a folder is counted, an archive in it too, and what is no sheet is told', async () => {
  put('deep/in/worksheet.json', one({ chosen: 0 }))
  const zip = zipSync({
    'Grace Hopper_17_assignsubmission_file/worksheet.json': bytesOf(one({ chosen: 2 }, 'g')),
    'Mary_18_assignsubmission_file/worksheet.json': bytesOf(one({ chosen: 'skipped' }, 'm')),
  })
  put('class.zip', zip)
  put('page.html', '<script>')
  put('.DS_Store', 'x')
  expect(await main([folder])).toBe(0)
  expect(said.stderr).toBe('page.html: it is no JSON, so it is no worksheet of Modescope\n')
  expect(said.stdout.split('\n').map((line) => line.trim().split(/ +/))).toEqual([
    ['lesson.step', 'chosen', 'sheets', 'option'],
    ['nowhere.ten', 'C', '1'],
    ['nowhere.ten', 'E', '1'],
    ['nowhere.ten', 'skipped', '1'],
    [''],
  ])
})

test('runs are made again: one is as it was, one is not, one is not of wasm', async () => {
  put('good.json', one(ran('129d87622b62')))
  put('bad.json', one(ran('ba9876543210'), 'Bo'))
  const backends = { a: 'wasm', b: 'webgpu' } as const
  const gpu = { ...ran('0123456789ab').fingerprint!, backends }
  put('gpu.json', one({ link, fingerprint: gpu }, 'Cy'))
  const csv = join(folder, 'all.csv')
  expect(await main([folder, '--verify', '--csv', csv])).toBe(1)
  const lines = readFileSync(csv, 'utf8').trim().split('\n')
  expect(lines.map((line) => line.split(',').at(-1))).toEqual([
    'run again',
    'verified',
    'differs',
    'backend',
  ])
  expect(lines[1]).toContain(`,"'=1+1",${link},wasm,129d87622b62,`)
})

test.each([[[]], [['--verify']], [['nowhere-at-all']], [['.', '--cvs', '-']]])(
  '%j is refused in one line',
  async (argv) => {
    expect(await main(argv)).toBe(2)
    expect(said.stderr).toMatch(/^sheets: [^\n]+\n$/)
  },
)
