import type { Catalogue, Entry } from './catalogue.ts'
import {
  type Choice,
  type Experiment,
  type LaneName,
  laneNames,
  trainingParams,
} from './experiment.ts'
import type { Params, ParamValue } from './params.ts'

/** What a run must do about an edited experiment. */
export interface Changes {
  /** Labels of the settings that only a new run can take up. */
  readonly restart: readonly string[]
  /** Labels of the settings that the running lane can take up. */
  readonly live: Readonly<Record<LaneName, readonly string[]>>
  /** Labels of the target's settings that both running lanes can take up. */
  readonly target: readonly string[]
}

type Labels = { restart: string[]; live: string[] }

function compare(
  params: Params,
  before: Readonly<Record<string, ParamValue>>,
  after: Readonly<Record<string, ParamValue>>,
): Labels {
  const changed = Object.keys(params).filter((name) => before[name] !== after[name])
  const labels = (live: boolean) =>
    changed.filter((name) => !!params[name].live === live).map((name) => params[name].label)
  return { restart: labels(false), live: labels(true) }
}

function compareChoice(
  what: string,
  entries: readonly Entry[],
  before: Choice,
  after: Choice,
): Labels {
  if (before.id !== after.id) return { restart: [what], live: [] }
  const entry = entries.find(({ id }) => id === after.id)
  return compare(entry?.params ?? {}, before.values, after.values)
}

/** Compares two experiments, parameter by parameter. */
export function changes(before: Experiment, after: Experiment, catalogue: Catalogue): Changes {
  const target = compareChoice('Target', catalogue.targets, before.target, after.target)
  const training = compare(trainingParams, before.training, after.training)
  const lanes = Object.fromEntries(
    laneNames.map((lane) => [
      lane,
      compareChoice('Objective', catalogue.objectives, before.lanes[lane], after.lanes[lane]),
    ]),
  ) as Record<LaneName, Labels>
  return {
    restart: [target, training, lanes.a, lanes.b].flatMap(({ restart }) => restart),
    live: { a: lanes.a.live, b: lanes.b.live },
    target: target.live,
  }
}
