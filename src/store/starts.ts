import { type Choice, choose, type Experiment, laneNames } from '../core/settings/experiment.ts'
import type { ParamValue } from '../core/settings/params.ts'
import { targetFamily } from '../core/targets/registry.ts'
import { objectiveById } from '../objectives/registry.ts'
import type { Starts } from '../objectives/starting.ts'

type Settings = Readonly<Record<string, ParamValue | undefined>>

/** How the runs of a lane can start, if the objective has a say in it. */
function startsOf({ id, values }: Choice, target: Choice): Starts | null {
  const kind = targetFamily(target.id)?.kind ?? 'plane'
  return objectiveById(id)?.starts?.(values as never, kind) ?? null
}

const has = ({ values }: Choice, settings: Settings): boolean =>
  Object.entries(settings).every(([name, value]) => values[name] === value)

const turned = ({ id, values }: Choice, settings: Settings): Choice =>
  choose(objectiveById(id)!, { ...values, ...settings })

/**
 * Several seeds of a fit without noise are the same run, so they start apart; a single one starts
 * where its start is drawn. What a person has set by hand in between stays.
 */
export function withStarts(experiment: Experiment): Experiment {
  const { lanes, target, training } = experiment
  const of = (choice: Choice): Choice => {
    const starts = startsOf(choice, target)
    if (!starts) return choice
    const { scattered, gathered, alike } = starts
    if (training.runs === 1) return has(choice, scattered) ? turned(choice, gathered) : choice
    return alike && has(choice, gathered) ? turned(choice, scattered) : choice
  }
  return { ...experiment, lanes: { a: of(lanes.a), b: of(lanes.b) } }
}

/** Whether nothing but their starts tells the runs of a lane apart. */
export const scattered = ({ lanes, target, training }: Experiment): boolean =>
  training.runs > 1 &&
  laneNames.some((lane) => {
    const starts = startsOf(lanes[lane], target)
    return !!starts?.alike && !has(lanes[lane], starts.gathered)
  })
