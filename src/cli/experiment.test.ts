import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { decode } from '../core/link.ts'
import { catalogue } from '../objectives/defaults.ts'
import { main } from './experiment.ts'

const small = '#batch=16&width=8&every=10&seed=5'
const folder = mkdtempSync(join(tmpdir(), 'modescope-'))

function silence() {
  const printed = { out: '', err: '' }
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed.out += text
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    printed.err += text
    return true
  })
  return printed
}
afterEach(() => void vi.restoreAllMocks())

test('writes what a run reached as JSON, and its curves as CSV', async () => {
  silence()
  const [json, csv] = [join(folder, 'a.json'), join(folder, 'a.csv')]
  expect(await main([small, '--steps', '25', '--runs', '2', '--json', json, '--csv', csv])).toBe(0)
  const result = JSON.parse(readFileSync(json, 'utf8'))
  expect(decode(result.link, catalogue).adjusted).toEqual([])
  expect(result).toMatchObject({ backend: 'wasm', steps: 25 })
  expect(result.lanes.a).toMatchObject({ objective: 'fgan' })
  const { runs } = result.lanes.b
  expect(runs).toMatchObject([
    { seed: 5, status: 'ok', step: 25 },
    { seed: 6, status: 'ok', step: 25 },
  ])
  expect(runs[0].metrics.modes).toBeGreaterThanOrEqual(0)
  expect(runs[0].captured).toHaveLength(8)
  const [header, ...rows] = readFileSync(csv, 'utf8').trim().split('\n')
  expect(header).toBe('lane,seed,step,metric,value')
  expect(rows).toContainEqual(expect.stringMatching(/^a,5,20,modes,\d+$/))
})

test('the same link again gives the same file', async () => {
  silence()
  const files = [join(folder, 'b.csv'), join(folder, 'c.csv')]
  for (const file of files) await main([small, '--steps', '30', '--csv', file])
  const [first, second] = files.map((file) => readFileSync(file, 'utf8'))
  expect(second).toBe(first)
})

test('prints a summary when no file is asked for', async () => {
  const printed = silence()
  expect(await main([small, '--steps', '10'])).toBe(0)
  expect(printed.out).toMatch(/lane A {2}fgan/)
  expect(printed.out).toMatch(/lane B {2}vae/)
})

test('exits with 1 when a run diverged, and says what it repaired', async () => {
  const printed = silence()
  expect(await main([`${small}&b.rate=10&depth=99`, '--steps', '100', '--json', '-'])).toBe(1)
  expect(printed.err).toContain('depth: “99” must lie between 0 and 6; using 6.')
  expect(JSON.parse(printed.out).lanes.b.runs[0].status).toBe('diverged')
})

test('exits with 2 on bad arguments, with one line that says which', async () => {
  const printed = silence()
  expect(await main(['--steps', 'many'])).toBe(2)
  expect(printed.err.split('\n')[0]).toBe(
    'experiment: --steps must be a whole number from 1 to 10000000',
  )
})
