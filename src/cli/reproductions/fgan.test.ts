import { expect, test } from 'vitest'
import { activate } from '../../engine/activate.ts'
import { average } from './average.ts'
import { fganDivergence, fganOptimum } from './fganExact.ts'
import { fganGame } from './fganExperiment.ts'
import { type FganDivergence, fganDivergences, fganPublished } from './fganPublished.ts'
import { crossTable, type FitResult, fitTable, isNear } from './fganReport.ts'
import { fganTrain } from './fganTraining.ts'

// The paper prints four digits; its own integration and the recovered mixture leave a few of the last.
test.each(fganDivergences)('the exact optimum by %s is the published one', (id) => {
  const { best } = fganPublished[id]
  const { mu, sigma, value } = fganOptimum(id)
  expect(Math.abs(mu - best.mu)).toBeLessThan(6e-4)
  expect(Math.abs(sigma - best.sigma)).toBeLessThan(6e-4)
  expect(Math.abs(value - best.value)).toBeLessThan(3e-4)
})

test('the divergences at the published μ̂ and σ̂, computed outside this repository', () => {
  const expected: Record<FganDivergence, number[]> = {
    kl: [0.2831, 0.3415, 0.1336, 0.6246, 0.7493],
    rkl: [0.3527, 0.2482, 0.1349, 0.6009, 1.3896],
    js: [0.2965, 0.2791, 0.1281, 0.5756, 0.9284],
    jeffreys: [0.2905, 0.2967, 0.1289, 0.5872, 0.8671],
    pearson: [0.3059, 0.5247, 0.1605, 0.8306, 0.6466],
  }
  for (const row of fganDivergences) {
    const { mu, sigma } = fganPublished[row]
    for (const [i, column] of fganDivergences.entries()) {
      expect(Math.abs(fganDivergence(column, mu, sigma) - expected[row][i])).toBeLessThan(1e-4)
    }
  }
})

const result = (mu: number[]): FitResult => ({
  divergence: 'js',
  link: '',
  seeds: [],
  mu: average(mu),
  sigma: { mean: 1.8, sd: 0.02 },
  bound: { mean: 0.12, sd: Number.NaN },
  optimum: { mu: 1.3, sigma: 1.75, value: 0.128 },
  cross: {
    kl: { bound: 0.28, exact: 0.29 },
    rkl: { bound: 0.2, exact: Number.POSITIVE_INFINITY },
    js: { bound: 0.12, exact: 0.13 },
    jeffreys: { bound: 0.5, exact: 0.6 },
    pearson: { bound: 0.9, exact: 0.92 },
  },
})

test('an average is the mean and the sample sd of the seeds that did not diverge', () => {
  expect(average([1, 2, 3, Number.NaN])).toEqual({ mean: 2, sd: 1 })
  expect(average([2])).toEqual({ mean: 2, sd: Number.NaN })
})

test('near is within 0.1 in both μ and σ', () => {
  expect(isNear(result([1.2, 1.24]))).toBe(true)
  expect(isNear(result([1.18, 1.2]))).toBe(false)
  expect(isNear({ ...result([1.3]), sigma: { mean: 1.86, sd: 0 } })).toBe(false)
})

test('tables are aligned, and a number that is not there is a dash', () => {
  const lines = fitTable([result([1.2, 1.24])]).split('\n')
  expect(lines[1].replace(/ {2,}/g, '|')).toBe(
    'Jensen–Shannon|1.2854|1.2200 ± 0.0283|1.3000|1.7659|1.8000 ± 0.0200|1.7500|0.1226|0.1200|0.1280|yes',
  )
  expect(lines[0]).toHaveLength(lines[1].length)
  const [, paper, here, exact] = crossTable([result([1.3])]).split('\n')
  expect(paper).toMatch(/^Jensen–Shannon +paper +0\.2871 +0\.2760 +0\.1210 +0\.5260 +0\.9216$/)
  expect(here).toMatch(/^ +here +0\.2800 /)
  expect(exact).toMatch(/^ +exact +0\.2900 +– +0\.1300 /)
})

test('a run that diverges has a status and no numbers, and its row has dashes', async () => {
  await activate('wasm', (message) => {
    throw new Error(message)
  })
  const experiment = fganGame({ divergence: 'pearson', seeds: 1, optimiser: 'sgd' })
  const { id, values } = experiment.lanes.a
  const lane = { id, values: { ...values, generatorRate: 10, criticRate: 10 } }
  const wild = { ...experiment, lanes: { a: lane, b: lane } }
  const [run] = (await fganTrain(wild, 400, new AbortController().signal, () => {}))!
  expect(run).toEqual({ seed: 1, status: 'diverged', mu: NaN, sigma: NaN, bound: NaN })
  const none = { ...result([NaN]), cross: {} }
  expect(isNear(none)).toBe(false)
  expect(fitTable([none])).toMatch(/1\.2854 +– +1\.3000/)
  expect(crossTable([none])).toMatch(/here( +–){5}/)
})
