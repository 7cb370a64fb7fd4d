import { type Catalogue, type Entry, paramsOf } from './catalogue.ts'
import {
  type Choice,
  type Experiment,
  type LaneName,
  laneNames,
  type Training,
  trainingParams,
} from './experiment.ts'
import type { Param, ParamValue } from './params.ts'

/** A setting that has changed. */
export type Setting =
  | { readonly place: 'training'; readonly id: null; readonly name: keyof Training }
  /** Of the target or objective with this id; without a name, that itself. */
  | {
      readonly place: 'target' | 'objective'
      readonly id: string
      readonly name: string | null
    }

/** What a run must do about an edited experiment. */
export interface Changes {
  /** The settings that only a new run can take up. */
  readonly restart: readonly Setting[]
  /** The settings that the running lane can take up. */
  readonly live: Readonly<Record<LaneName, readonly Setting[]>>
  /** The target's settings that both running lanes can take up. */
  readonly target: readonly Setting[]
}

type Settings = { restart: Setting[]; live: Setting[] }

function compare<N extends string>(
  params: Readonly<Record<N, Param>>,
  before: Readonly<Record<string, ParamValue>>,
  after: Readonly<Record<string, ParamValue>>,
  setting: (name: N) => Setting,
): Settings {
  const changed = (Object.keys(params) as N[]).filter((name) => before[name] !== after[name])
  const settings = (live: boolean) =>
    changed.filter((name) => !!params[name].live === live).map(setting)
  return { restart: settings(false), live: settings(true) }
}

function compareChoice(
  place: 'target' | 'objective',
  entries: readonly Entry[],
  before: Choice,
  after: Choice,
): Settings {
  const { id } = after
  if (before.id !== id) return { restart: [{ place, id, name: null }], live: [] }
  const params = paramsOf(entries, id)
  return compare(params, before.values, after.values, (name) => ({ place, id, name }))
}

/** Compares two experiments, parameter by parameter. */
export function changes(before: Experiment, after: Experiment, catalogue: Catalogue): Changes {
  const target = compareChoice('target', catalogue.targets, before.target, after.target)
  const training = compare(trainingParams, before.training, after.training, (name) => ({
    place: 'training',
    id: null,
    name,
  }))
  const lanes = Object.fromEntries(
    laneNames.map((lane) => [
      lane,
      compareChoice('objective', catalogue.objectives, before.lanes[lane], after.lanes[lane]),
    ]),
  ) as Record<LaneName, Settings>
  return {
    restart: [target, training, lanes.a, lanes.b].flatMap(({ restart }) => restart),
    live: { a: lanes.a.live, b: lanes.b.live },
    target: target.live,
  }
}
