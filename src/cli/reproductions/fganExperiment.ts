import { choose, type Experiment, trainingParams } from '../../core/settings/experiment.ts'
import { defaults, type ParamValue } from '../../core/settings/params.ts'
import { objectiveById } from '../../objectives/registry.ts'
import type { FganDivergence } from './fganPublished.ts'

/**
 * The mixture is not printed in the paper. It is the one whose best Gaussians by five divergences
 * are the 15 numbers that are.
 */
export const fganTarget = {
  id: 'drawnline',
  values: { modes: '0.33_-1_0.255__0.67_2_1.415' },
} as const

/**
 * q starts as N(0, 2²): nobody's optimum, and wide enough for Pearson χ², which is infinite where
 * σ² is not above half of the widest component's variance.
 */
export const fganStart = '0_2'

/** Steps between two readings. */
export const fganEvery = 50

/** Of μ, σ and the critic, as in the paper, but in standard units: see docs/reproductions.md. */
const RATE = 0.01

export const fganOptimisers = ['adam', 'sgd'] as const
export type FganOptimiser = (typeof fganOptimisers)[number]

export interface Game {
  readonly divergence: FganDivergence
  readonly seeds: number
  readonly optimiser: FganOptimiser
}

/**
 * The game of the paper's §2.5: x = μ + σz, a critic of two layers of 64 tanh, batches of 1024, and
 * one step of both players at once.
 */
export const fganGame = ({ divergence, seeds, optimiser }: Game): Experiment =>
  experiment(optimiser, seeds, {
    divergence,
    start: fganStart,
    generatorRate: RATE,
    criticRate: RATE,
  })

/** A new critic, by Adam at 0.003, while q stays what `start` says. */
export const fganCritic = (divergence: FganDivergence, start: string): Experiment =>
  experiment('adam', 1, { divergence, start, generatorRate: 0, criticRate: 3e-3 })

function experiment(
  optimiser: FganOptimiser,
  seeds: number,
  own: Readonly<Record<string, ParamValue>>,
): Experiment {
  const values = { generator: 'gaussian', update: 'simultaneous', instanceNoise: 0, ...own }
  const lane = choose(objectiveById('fgan')!, values)
  return {
    target: fganTarget,
    training: {
      ...defaults(trainingParams),
      runs: seeds,
      batch: 1024,
      depth: 2,
      width: 64,
      activation: 'tanh',
      optimiser,
      every: fganEvery,
    },
    lanes: { a: lane, b: lane },
  }
}
