import { expect, test } from 'vitest'
import type { Handed } from './collect.ts'
import { cell, sheetsCsv } from './csv.ts'
import { answer, fingerprint, sheet } from './sheetTesting.ts'
import { tally } from './tally.ts'
import { againOf, runKey, verdictOf } from './verdict.ts'

const handed = (change: Partial<Handed['sheet']> = {}): Handed => ({
  ...{ path: 'a/worksheet.json', student: null, digest: '' },
  sheet: sheet(change),
})

test.each([
  ['plain', 'plain'],
  ['a,b', '"a,b"'],
  ['say "x"\nnow', '"say ""x""\nnow"'],
  ['=HYPERLINK("https://example.org")', `"'=HYPERLINK(""https://example.org"")"`],
  ['+1', `"'+1"`],
  ['-1', `"'-1"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  [' \t=1', `"' \t=1"`],
  ['\t1', `"'\t1"`],
  ['\uff1d1', `"'\uff1d1"`],
  ['#lesson=luck.ten', '#lesson=luck.ten'],
  ['a=1', 'a=1'],
])('the cell %j', (text, written) => {
  expect(cell(text)).toBe(written)
})

test('a line for each answer, with what the lesson says of it', () => {
  const steps = [
    answer({ text: '-no' }),
    answer({ id: 'dies', chosen: 'skipped', text: '', link: null, fingerprint: null }),
  ]
  const nothing = { option: null, right: null, misconception: null, verdict: null }
  const text = sheetsCsv([handed({ steps })], (_, { id }) =>
    id === 'ten'
      ? { option: 'All 8', right: false, misconception: 'Chance, always', verdict: 'verified' }
      : nothing,
  )
  expect(text.split('\n')).toEqual([
    'student,name,file,lesson,saved,step,chosen,option,right,misconception,text,link,backend,fingerprint,run again',
    `Ada,Ada,a/worksheet.json,luck,2026-11-22T10:00:00.000Z,ten,D,All 8,no,"Chance, always","'-no",#from=1&seed=7&stop=300,wasm,0123456789ab,verified`,
    'Ada,Ada,a/worksheet.json,luck,2026-11-22T10:00:00.000Z,dies,skipped,,,,,,,,',
    '',
  ])
})

test('answers are counted by option; other versions of a lesson may have had more', () => {
  const chose = (chosen: number | 'skipped') => handed({ steps: [answer({ chosen })] })
  const all = [chose(0), chose(2), chose(2), chose('skipped'), chose(3), handed({ steps: [] })]
  expect(tally(all, 'ten', 3)).toEqual({ counts: [1, 0, 2], skipped: 1, other: 1, all: 5 })
  expect(tally(all, 'toString', 3)).toEqual({ counts: [0, 0, 0], skipped: 0, other: 0, all: 0 })
})

test('only runs on wasm, within an epoch, and of a bearable length are made again', () => {
  const codeOf = (change: Parameters<typeof answer>[0], epoch = 1) => {
    const again = againOf(handed(), answer(change), epoch)
    return 'code' in again ? again.code : runKey(again)
  }
  expect(codeOf({})).toBe('#from=1&seed=7&stop=300 300 0')
  expect(codeOf({ link: '#lesson=luck.ten' })).toBe('noLink')
  expect(codeOf({ fingerprint: null })).toBe('noRun')
  expect(codeOf({ link: null })).toBe('noLink')
  const gpu = { ...fingerprint, backends: { a: 'wasm', b: 'webgpu' } } as const
  expect(codeOf({ fingerprint: gpu })).toBe('backend')
  expect(codeOf({}, 2)).toBe('epoch')
  expect(codeOf({ fingerprint: { ...fingerprint, step: 100_001 } })).toBe('steps')
})

test('equal digits verify it, others do not', () => {
  const again = { link: '#', fingerprint }
  const other = { ...fingerprint, hash: 'ba9876543210' }
  expect(verdictOf(again, { ...fingerprint })).toEqual({ code: 'verified' })
  expect(verdictOf(again, other)).toEqual({ code: 'differs', found: other })
  expect(verdictOf(again, null)).toEqual({ code: 'failed' })
})
