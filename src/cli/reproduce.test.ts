import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { decode } from '../core/settings/decode.ts'
import { targetFamily } from '../core/targets/registry.ts'
import { catalogue } from '../objectives/defaults.ts'
import { main } from './reproduce.ts'

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

const short = ['--seeds', '2', '--steps', '100', '--cross-steps', '50']

test('one row of Table 3: the tables, and the numbers in full', async () => {
  const printed = silence()
  const file = join(mkdtempSync(join(tmpdir(), 'modescope-')), 'rkl.json')
  expect(await main(['f-gan', ...short, '--divergence', 'rkl', '--json', file])).toBe(0)
  expect(printed.out).toMatch(/Reverse KL +1\.5624 +\d\.\d{4} ± \d\.\d{4} +1\.5779 +1\.6403 /)
  const { results } = JSON.parse(readFileSync(file, 'utf8'))
  expect(results).toHaveLength(1)
  const [{ seeds, mu, link, cross }] = results
  expect(seeds).toMatchObject([
    { seed: 1, status: 'ok' },
    { seed: 2, status: 'ok' },
  ])
  expect(mu.mean).toBeCloseTo((seeds[0].mu + seeds[1].mu) / 2, 10)
  expect(Object.keys(cross)).toEqual(['kl', 'rkl', 'js', 'jeffreys', 'pearson'])
  const { experiment, adjusted } = decode(link, catalogue)
  expect(adjusted).toEqual([])
  expect(experiment.lanes.a.values).toMatchObject({
    divergence: 'rkl',
    generator: 'gaussian',
    update: 'simultaneous',
    start: '0_2',
  })
})

test('a row of the ring: published and measured, and the link of its experiment', async () => {
  const printed = silence()
  const file = join(mkdtempSync(join(tmpdir(), 'modescope-')), 'ring.json')
  const few = ['--seeds', '2', '--steps', '40', '--target', 'ring', '--method', 'PacGAN 2']
  expect(await main(['ring-grid', ...few, '--json', file])).toBe(0)
  expect(printed.out).toMatch(/PacGAN 2 +– +7\.9 ± 0\.1 +\d\.\d ± \d\.\d +– +95\.6 ± 2\.0 /)
  const { results } = JSON.parse(readFileSync(file, 'utf8'))
  expect(results).toHaveLength(1)
  const [{ runs, link }] = results
  expect(runs).toMatchObject([
    { seed: 1, status: 'ok' },
    { seed: 2, status: 'ok' },
  ])
  const { experiment, adjusted } = decode(link, catalogue)
  expect(adjusted).toEqual([])
  expect(experiment.lanes.a).toMatchObject({ id: 'pacgan', values: { pack: 2, instanceNoise: 0 } })
  expect(experiment.target.values).toMatchObject({ modes: 8, radius: 1, sd: 0.01 })
})

test('a row of Hu et al.: each seed has points of its own, all of them in the link', async () => {
  const printed = silence()
  const file = join(mkdtempSync(join(tmpdir(), 'modescope-')), 'hu.json')
  const few = ['--seeds', '2', '--steps', '20', '--method', 'AA-VAE', '--size', '20']
  expect(await main(['hu', ...few, '--json', file])).toBe(0)
  expect(printed.out).toMatch(/AA-VAE +−122\.15 +−103\.05 +−92\.42 +−\d+\.\d{3} ± \d+\.\d{3} +– +–/)
  const { results } = JSON.parse(readFileSync(file, 'utf8'))
  const [{ runs, link }] = results
  expect(runs).toMatchObject([
    { seed: 1, status: 'ok' },
    { seed: 2, status: 'ok' },
  ])
  const { experiment, adjusted } = decode(link, catalogue)
  expect(adjusted).toEqual([])
  expect(experiment.lanes.a.id).toBe('aavae')
  const { source } = targetFamily(experiment.target.id)!.build(experiment.target.values)
  expect(source.type === 'rows' && source.rows.length / 2).toBe(20)
})

test('a row of digits: mean and range over seeds, beside a perfect model', async () => {
  const printed = silence()
  const file = join(mkdtempSync(join(tmpdir(), 'modescope-')), 'digits.json')
  const few = ['--seeds', '2', '--steps', '4', '--method', 'VAE, forward KL']
  expect(await main(['digits', ...few, '--json', file])).toBe(0)
  expect(printed.out).toMatch(/\| VAE, forward KL \| 0\.0 \(0–0\) \| /)
  expect(printed.out).toMatch(/\| a perfect model \| 10\.0 \| 99\.\d \| 1\.00 \| – \|/)
  const [{ runs, link }] = JSON.parse(readFileSync(file, 'utf8')).results
  expect(runs).toMatchObject([
    { seed: 1, status: 'ok' },
    { seed: 2, status: 'ok' },
  ])
  // Before it has learnt anything, noise is what is sharp, and the means are not.
  for (const run of runs) expect(run.sharpnessOfMeans).toBeLessThan(run.sharpness)
  const { experiment, adjusted } = decode(link, catalogue)
  expect(adjusted).toEqual([])
  expect(experiment.training.width).toBe(targetFamily('digits')!.training!.width)
})

test('rows are trained in processes of their own, and come back in order', async () => {
  const printed = silence()
  const tiny = ['--seeds', '1', '--steps', '4', '--cross-steps', '2']
  const args = ['f-gan', ...tiny, '--divergence', 'pearson,kl', '--json', '-']
  expect(await main(args)).toBe(0)
  const { results } = JSON.parse(printed.out)
  expect(results.map(({ divergence }: { divergence: string }) => divergence)).toEqual([
    'kl',
    'pearson',
  ])
  expect(printed.err).toMatch(/kl done after \d+ s/)
})

test.each([
  [[], 'name what to reproduce: f-gan'],
  [['gan'], 'there is no reproduction “gan”, but f-gan'],
  [['f-gan', '--divergence', 'kl,tv'], 'not “tv”'],
  [['f-gan', '--optimiser', 'lion'], '--optimiser must be one of adam, sgd'],
  [['f-gan', '--steps', '0'], '--steps must be a whole number from 1'],
  [['ring-grid', '--method', 'GAN,SGAN'], 'not “SGAN”'],
  [['stacked', '--method', 'f-GM, forward KL; SGAN'], 'not “SGAN”'],
  [['f-gan', '--what'], "Unknown option '--what'"],
])('%j is refused in one line, and one of usage for each reproduction', async (argv, message) => {
  const printed = silence()
  expect(await main(argv)).toBe(2)
  const [problem, ...usage] = printed.err.trim().split('\n')
  expect(problem).toContain(message)
  expect(usage.map((line) => line.split(' ').slice(0, 5).join(' '))).toEqual(
    ['f-gan', 'ring-grid', 'digits', 'stacked', 'hu'].map((name) => `npm run reproduce -- ${name}`),
  )
})

test('the lines of usage are what --help begins with', async () => {
  const printed = silence()
  await main([])
  const [, ...usage] = printed.err.trim().split('\n')
  const help = readFileSync(new URL('reproduce.txt', import.meta.url), 'utf8')
  expect(help.split('\n').slice(0, usage.length)).toEqual(usage)
})

test('a file that cannot be written is refused before training', async () => {
  const printed = silence()
  expect(await main(['f-gan', '--json', '/nowhere/at/all.json'])).toBe(2)
  expect(printed.err).toMatch(/^reproduce: --json: ENOENT: .*all\.json'\n$/)
})

test('interrupted, it reports the rows that were done', async () => {
  const printed = silence()
  const tiny = ['--seeds', '1', '--steps', '4', '--cross-steps', '2']
  vi.spyOn(process.stderr, 'write').mockImplementation(() => process.emit('SIGINT', 'SIGINT'))
  expect(await main(['f-gan', ...tiny, '--json', '-'])).toBe(130)
  const { results } = JSON.parse(printed.out)
  expect(results).toHaveLength(1)
})
