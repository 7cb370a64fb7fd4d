/**
 * `npm run reproduce -- f-gan`: Table 3 of Nowozin, Cseke & Tomioka 2016 (arXiv 1606.00709). What is
 * taken from the paper and what is chosen is in docs/reproductions.md.
 */
import { writeGaussian } from '../../core/gaussian/gaussianText.ts'
import { onLine } from '../../core/gaussian/mixture.ts'
import { encode } from '../../core/settings/encode.ts'
import { defaults } from '../../core/settings/params.ts'
import { catalogue } from '../../objectives/defaults.ts'
import { progress } from '../process/output.ts'
import { whole } from '../process/whole.ts'
import { average } from './average.ts'
import { fganDivergence, fganOptimum } from './fganExact.ts'
import { type FganOptimiser, fganCritic, fganGame, fganOptimisers } from './fganExperiment.ts'
import { type FganDivergence, fganDivergences } from './fganPublished.ts'
import { crossTable, type FitResult, fitTable } from './fganReport.ts'
import { fganTrain } from './fganTraining.ts'
import type { Reproduction } from './reproduction.ts'
import { type RowJob, rowsApart } from './rowsApart.ts'

interface Options {
  readonly seeds: number
  readonly steps: number
  readonly crossSteps: number
  readonly optimiser: FganOptimiser
  /** Rows of the tables. */
  readonly divergences: readonly FganDivergence[]
}

/** Enough to converge. The paper does not say how many it takes. */
const STEPS: Readonly<Record<FganOptimiser, string>> = { adam: '5000', sgd: '20000' }

const all = fganDivergences.join(',')

export const fgan: Reproduction = {
  usage: `[--seeds 5] [--steps N] [--cross-steps 2000] [--optimiser ${fganOptimisers.join('|')}] [--divergence ${all}]`,
  options: {
    seeds: { type: 'string', default: '5' },
    steps: { type: 'string' },
    optimiser: { type: 'string', default: 'adam' },
    'cross-steps': { type: 'string', default: '2000' },
    divergence: { type: 'string', default: all },
  },
  prepare(values) {
    const named = values.divergence!.split(',')
    const unknown = named.find((name) => !fganDivergences.some((id) => id === name))
    if (unknown !== undefined) {
      throw new Error(`--divergence must be of ${all}, not “${unknown}”`)
    }
    const optimiser = fganOptimisers.find((name) => name === values.optimiser)
    if (!optimiser) throw new Error(`--optimiser must be one of ${fganOptimisers.join(', ')}`)
    const options: Options = {
      optimiser,
      seeds: whole('seeds', values.seeds!, 1, 64),
      steps: whole('steps', values.steps ?? STEPS[optimiser], 1, 10_000_000),
      crossSteps: whole('cross-steps', values['cross-steps']!, 1, 10_000_000),
      divergences: fganDivergences.filter((id) => named.includes(id)),
    }
    return (stopped) => reproduce(options, stopped)
  },
}

async function reproduce(options: Options, stopped: AbortSignal) {
  const { seeds, steps, crossSteps, optimiser, divergences } = options
  const results =
    divergences.length === 1
      ? await row(divergences[0], options, stopped)
      : await rowsApart<FitResult>(jobs(options), stopped)
  const text = [
    'f-GAN: Nowozin, Cseke & Tomioka 2016, Table 3. One Gaussian x = μ + σz, mixture on the line.',
    `${{ adam: 'Adam', sgd: 'SGD' }[optimiser]} at 0.01, both players at once, batch 1024, ${steps} steps, seeds 1 to ${seeds}.`,
    'Here: mean ± sd over seeds of a run’s mean over the last quarter of its steps. JS is 2·JSD.',
    '',
    fitTable(results),
    `Cross table: q fixed at the seeds’ mean μ and σ, a new critic for each column, ${crossSteps} steps.`,
    'Paper and here are lower bounds; exact is the divergence at the q of here.',
    '',
    crossTable(results),
  ].join('\n')
  const diverged = results.some((result) => result.seeds.some(({ status }) => status !== 'ok'))
  return { text, json: { ...options, results }, diverged }
}

const jobs = ({ seeds, steps, crossSteps, optimiser, divergences }: Options): readonly RowJob[] =>
  divergences.map((id) => {
    const numbers = ['--seeds', seeds, '--steps', steps, '--cross-steps', crossSteps]
    const args = ['f-gan', ...numbers, '--optimiser', optimiser, '--divergence', id]
    return { name: id, args }
  })

/** One row; none if it is stopped on the way. */
async function row(
  divergence: FganDivergence,
  options: Options,
  stopped: AbortSignal,
): Promise<FitResult[]> {
  const { seeds, steps, crossSteps, optimiser } = options
  const experiment = fganGame({ divergence, seeds, optimiser })
  const onProgress = (done: number) => progress(divergence, done, steps)
  const runs = await fganTrain(experiment, steps, stopped, onProgress)
  if (!runs) return []
  const mu = average(runs.map((run) => run.mu))
  const sigma = average(runs.map((run) => run.sigma))
  const view = defaults(catalogue.view)
  const known = Number.isFinite(mu.mean)
  const cross = known ? await crossRow(mu.mean, sigma.mean, crossSteps, stopped) : {}
  if (!cross) return []
  const result = {
    divergence,
    link: encode({ experiment, view, unknown: [] }, catalogue),
    seeds: runs,
    mu,
    sigma,
    bound: average(runs.map((run) => run.bound)),
    optimum: fganOptimum(divergence),
    cross,
  }
  return [result]
}

/** The same q by every divergence; null if it is stopped. */
async function crossRow(
  mu: number,
  sigma: number,
  steps: number,
  stopped: AbortSignal,
): Promise<FitResult['cross'] | null> {
  const start = writeGaussian(onLine(1, mu, sigma))
  const cells: [FganDivergence, { bound: number; exact: number }][] = []
  for (const id of fganDivergences) {
    const runs = await fganTrain(fganCritic(id, start), steps, stopped, () => {})
    if (!runs) return null
    const [{ bound }] = runs
    cells.push([id, { bound, exact: fganDivergence(id, mu, sigma) }])
    progress('cross table', cells.length, fganDivergences.length)
  }
  return Object.fromEntries(cells)
}
