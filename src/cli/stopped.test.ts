import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { runNode } from '../../scripts/testing.ts'
import { decode } from '../core/settings/decode.ts'
import { activate } from '../engine/activate.ts'
import { catalogue } from '../objectives/defaults.ts'
import { main } from './experiment.ts'
import { modesTable } from './modesTable.ts'

/** So many steps that only what stops it lets it end. */
const endless = ['--steps', '10000000']
const small = '#batch=16&width=8&every=10&seed=5'
const folder = mkdtempSync(join(tmpdir(), 'modescope-'))
const experiment = ['scripts/run.mjs', 'src/cli/experiment.ts']

test('interrupted, it keeps what was measured', async () => {
  const file = join(folder, 'a.json')
  const args = [...experiment, small, ...endless, '--csv', '-', '--json', file]
  let asked = false
  const { code, out, err } = await runNode(args, {}, (printed, child) => {
    if (asked || !printed.includes('a,5,20,modes,')) return
    // Asked twice, it would end at once.
    asked = child.kill('SIGINT')
  })
  expect({ code, err }).toEqual({ code: 130, err: '' })
  const rows = out.split('\n')
  expect(rows[0]).toBe('lane,seed,step,metric,value')
  expect(rows.at(-1)).toBe('')
  for (const row of rows.slice(1, -1)) expect(row).toMatch(/^a,5,\d+0,\w+,[\d.e-]+$/)
  const { lanes, steps, interrupted } = JSON.parse(readFileSync(file, 'utf8'))
  expect({ steps, interrupted }).toEqual({ steps: 10_000_000, interrupted: true })
  expect(Object.keys(lanes)).toEqual(['a'])
  expect(lanes.a.runs[0].step).toBeGreaterThanOrEqual(Number(rows.at(-2)!.split(',')[2]))
})

test('a reader who has had enough ends it quietly', async () => {
  const args = [...experiment, small, ...endless, '--csv', '-']
  const { code, err } = await runNode(args, {}, (_, child) => child.stdout?.destroy())
  expect({ code, err }).toEqual({ code: 0, err: '' })
})

test('but not where a file is to be written, too', async () => {
  const file = join(folder, 'b.json')
  const args = [...experiment, small, '--steps', '2000', '--csv', '-', '--json', file]
  const { code, err } = await runNode(args, {}, (_, child) => child.stdout?.destroy())
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const { lanes } = JSON.parse(readFileSync(file, 'utf8'))
  expect(lanes.b.runs[0].step).toBe(2000)
})

test.skipIf(!existsSync('/dev/full'))(
  'what goes wrong inside has a status of its own',
  async () => {
    const args = [...experiment, small, '--steps', '10', '--csv', '/dev/full']
    const { code, err } = await runNode(args, {})
    expect(code).toBe(3)
    expect(err).toContain('Internal error: Error: ENOSPC')
  },
)

afterEach(() => void vi.restoreAllMocks())

test('an interrupted sweep keeps the values that were done', async () => {
  let printed = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += text
    if (printed.includes('a.instanceNoise,0,')) process.emit('SIGINT', 'SIGINT')
    return true
  })
  const file = join(folder, 'c.json')
  const sweep = ['--sweep', 'a.instanceNoise=0,0.1', '--csv', '-', '--json', file]
  expect(await main([small, '--steps', '20', ...sweep])).toBe(130)
  const [header, row, ...rest] = printed.trim().split('\n')
  expect(header).toMatch(/^parameter,value,lane,seed,status,step,modes,highQuality,/)
  expect(row).toMatch(/^a.instanceNoise,0,a,5,ok,20,/)
  expect(rest).toEqual([])
  const { interrupted, sweep: swept } = JSON.parse(readFileSync(file, 'utf8'))
  expect(interrupted).toBe(true)
  expect(swept.results).toHaveLength(1)
})

test('an interrupted table has the columns that were done', async () => {
  await activate('wasm', () => {})
  const stop = new AbortController()
  const table = await modesTable(
    decode(small, catalogue),
    [10, 25],
    () => stop.abort(),
    stop.signal,
  )
  expect(table.rows[0]).toEqual(['seed', 'A, step 10'])
  expect(table.rows[1][0]).toBe('5')
})
