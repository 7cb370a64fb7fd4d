/**
 * What an objective did to the eight modes of the default ring, measured: `npm run tendencies -- --write`.
 */
import { choose, type Experiment } from '../core/settings/experiment.ts'
import { defaultExperiment } from './defaults.ts'
import measured from './measured.json' with { type: 'json' }
import type { Objective } from './objective.ts'
import type { Direction, Preset } from './preset.ts'
import { objectives } from './registry.ts'

/** One entry of the list of objectives that learn from samples, turned to one direction where it has two. */
export interface Trial {
  readonly key: string
  readonly objective: Objective
  readonly preset: Preset
  readonly direction: Direction | null
}

/** Of each run, by seed: the modes that are captured, and the share of samples on a mode. */
export interface Outcome {
  readonly modes: readonly number[]
  readonly onMode: readonly number[]
}

export const trialSteps = 10_000
export const trialSeeds = 10
/** Modes of the default target. */
export const trialModes = 8

export const keyOf = (objective: Objective, preset: Preset, direction: Direction | null): string =>
  [objective.id, objective.presets.indexOf(preset), direction]
    .filter((one) => one !== null)
    .join(' ')

/** Of a direct fit the page says more than a count: its optima. */
const learnt = objectives.filter(({ family }) => family !== 'fit')

export const trials: readonly Trial[] = learnt.flatMap((objective) =>
  objective.presets.flatMap((preset) => {
    const turned = Object.keys(preset.corners ?? {}) as Direction[]
    const directions = turned.length > 0 ? turned : [null]
    return directions.map((direction) => {
      return { key: keyOf(objective, preset, direction), objective, preset, direction }
    })
  }),
)

/** The default experiment with the trial in lane A. */
export function trialExperiment({ objective, preset, direction }: Trial): Experiment {
  const turned = direction ? preset.corners?.[direction] : {}
  const lane = choose(objective, { ...preset.values, ...turned })
  return {
    ...defaultExperiment,
    training: { ...defaultExperiment.training, runs: trialSeeds, every: trialSteps },
    lanes: { a: lane, b: lane },
  }
}

const outcomes: Readonly<Record<string, Outcome | undefined>> = measured

/** What was measured, if it was. */
export const outcomeOf = (key: string): Outcome | undefined => outcomes[key]

/** Runs that captured every mode. */
export const covering = ({ modes }: Outcome): number =>
  modes.filter((captured) => captured === trialModes).length

export type Tendency = 'covers' | 'seeks' | 'neither'

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2
}

/**
 * Covers: at least eight of ten runs captured every mode. Seeks: at least eight of ten missed one, and
 * more than half of the samples are on modes in the median run. Else neither.
 */
export function tendencyOf(outcome: Outcome): Tendency {
  const share = covering(outcome) / outcome.modes.length
  if (share >= 0.8) return 'covers'
  return share <= 0.2 && median(outcome.onMode) > 0.5 ? 'seeks' : 'neither'
}
