import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { decode } from '../core/settings/decode.ts'
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

test('tells what is infinite from what cannot be told, and a start that was moved', async () => {
  const printed = silence()
  const file = join(folder, 'infinite.json')
  const link = '#target=drawnline&target.modes=1_0_1&b=vae&every=10&a=fit&a.length=0.001'
  expect(
    await main([`${link}&a.divergence=pearson&a.start=1_0.3`, '--steps', '1', '--json', file]),
  ).toBe(0)
  expect(printed.err).toContain('lane A: D is infinite at 1_0.3, q starts at 1_0.82')
  const wide = `${link}&a.divergence=kl&a.start=0_1.5`
  expect(await main([wide, '--steps', '1', '--json', file])).toBe(0)
  const { divergences } = JSON.parse(readFileSync(file, 'utf8')).lanes.a.runs[0].model
  expect(divergences.neyman).toBe('Infinity')
  expect(divergences.tv).toBeLessThan(1)
  const far = `${link}&a.divergence=kl&a.start=60_1.2`
  expect(await main([far, '--steps', '1', '--json', file])).toBe(0)
  const all = JSON.parse(readFileSync(file, 'utf8')).lanes.a.runs[0].model.divergences
  // e^{60²·…}: finite, and beyond the numbers of a double.
  expect(all).toMatchObject({ pearson: null, tv: 1 })
})

test('the exact divergence is a metric, and among the losses by the name that it had there', async () => {
  const printed = silence()
  const link = '#target=pair&every=5&a=fit&a.divergence=rkl&b=fgan&batch=16&width=8'
  expect(await main([link, '--steps', '5', '--json', '-'])).toBe(0)
  const { a, b } = JSON.parse(printed.out).lanes
  const [{ metrics, losses, model }] = a.runs
  expect(Object.keys(losses)[0]).toBe('exact D')
  expect(losses['exact D']).toBe(metrics.divergence)
  // To four digits, as the page shows it; the model's own is to six.
  expect(metrics.divergence / model.divergence).toBeCloseTo(1, 3)
  expect(b.runs[0].metrics).not.toHaveProperty('divergence')
  expect(b.runs[0].losses).not.toHaveProperty('exact D')

  printed.out = ''
  expect(await main([link, '--steps', '5'])).toBe(0)
  const lines = printed.out.split('\n')
  expect(lines[1]).toMatch(/^ {2}seed \d+ ok {2}exact D \d\.\d+ {2}modes /)
  expect(printed.out).not.toContain('divergence')
  printed.out = ''
  expect(await main([link, '--steps', '5', '--csv', '-'])).toBe(0)
  const rows = printed.out
    .trim()
    .split('\n')
    .filter((row) => row.includes(',divergence,'))
  expect(rows).toEqual([`a,${a.runs[0].seed},5,divergence,${metrics.divergence}`])
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

test('the runs of the link are trained, unless the command line says how many', async () => {
  const printed = silence()
  const runs = async (...more: string[]) => {
    printed.out = ''
    await main([`${small}&runs=3`, '--steps', '10', '--json', '-', ...more])
    const { lanes, link } = JSON.parse(printed.out)
    expect(link).toContain(`runs=${lanes.a.runs.length}&`)
    return lanes.b.runs.length
  }
  expect(await runs()).toBe(3)
  expect(await runs('--runs', '2')).toBe(2)
})

test('a sweep has one line for each value and seed, of the lane that it changes', async () => {
  const printed = silence()
  const args = [small, '--steps', '20', '--runs', '2', '--sweep', 'a.instanceNoise=0,0.1']
  expect(await main([...args, '--csv', '-'])).toBe(0)
  const [header, ...rows] = printed.out.trim().split('\n')
  expect(header).toMatch(/^parameter,value,lane,seed,status,step,modes,highQuality,/)
  expect(rows.map((row) => row.split(',').slice(0, 6).join())).toEqual([
    'a.instanceNoise,0,a,5,ok,20',
    'a.instanceNoise,0,a,6,ok,20',
    'a.instanceNoise,0.1,a,5,ok,20',
    'a.instanceNoise,0.1,a,6,ok,20',
  ])
  // A run of the sweep is the run of its setting and seed.
  printed.out = ''
  await main([
    `${small.replace('seed=5', 'seed=6')}&a.instanceNoise=0.1`,
    '--steps',
    '20',
    '--json',
    '-',
  ])
  const { blurredForwardKl } = JSON.parse(printed.out).lanes.a.runs[0].metrics
  const column = header.split(',').indexOf('blurredForwardKl')
  expect(Number(rows[3].split(',')[column])).toBeCloseTo(blurredForwardKl, 4)
  printed.out = ''
  await main(args)
  expect(printed.out).toMatch(/^lane A {2}a.instanceNoise 0 {2}modes /)
})

test('a table of the modes that every run captures, at the steps that are asked for', async () => {
  const printed = silence()
  expect(await main([`${small}&target=two`, '--runs', '2', '--table', '10,25'])).toBe(0)
  const [header, line, first, second, all] = printed.out.trim().split('\n')
  expect(header).toBe('| seed | A, step 10 | A, step 25 | B, step 10 | B, step 25 |')
  expect(line).toBe('| --- | --- | --- | --- | --- |')
  expect(first).toMatch(/^\| 5( \| [012] \(\d+ %\)){4} \|$/)
  expect(second).toMatch(/^\| 6 /)
  expect(all).toMatch(/^\| every mode( \| [012] of 2){4} \|$/)
  // A column is what a run of so many steps ends with.
  printed.out = ''
  await main([`${small}&target=two&seed=6`.replace('&seed=5', ''), '--steps', '25', '--json', '-'])
  const { metrics } = JSON.parse(printed.out).lanes.b.runs[0]
  const cell = `${metrics.modes} (${(100 * metrics.highQuality).toFixed(0)} %)`
  expect(second.split(' | ').at(-1)).toBe(`${cell} |`)
})

test('a table of a shape is refused in one line', async () => {
  const printed = silence()
  expect(await main([`${small}&target=moons`, '--table', '10'])).toBe(2)
  expect(printed.err).toBe('experiment: --table: this target has no modes to count\n')
})

test('a sweep of what is not there, or of a wrong value, is refused in one line', async () => {
  const printed = silence()
  expect(await main([small, '--sweep', 'a.beta=1,2'])).toBe(2)
  expect(printed.err).toContain('this experiment has no a.beta to sweep, but target.modes')
  expect(await main([small, '--sweep', 'b.beta=1,x'])).toBe(2)
  expect(printed.err).toContain('“x” is not a number.')
})
