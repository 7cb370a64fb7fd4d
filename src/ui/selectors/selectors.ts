import type { Stage } from '../../core/layers/layer.ts'
import { once } from '../../core/numerics/once.ts'
import type { EnsembleRow, Row } from '../../core/record/ensembleRow.ts'
import type { History } from '../../core/record/history.ts'
import { rowOfRun } from '../../core/record/rowOfRun.ts'
import { type Spread, spread } from '../../core/record/spread.ts'
import { type Choice, type LaneName, laneNames } from '../../core/settings/experiment.ts'
import type { Space } from '../../core/space/space.ts'
import type { Square } from '../../core/space/square.ts'
import { ownOf, targetFamily } from '../../core/targets/registry.ts'
import type { Target } from '../../core/targets/target.ts'
import type { Objective } from '../../objectives/objective.ts'
import { objectiveById } from '../../objectives/registry.ts'
import type { LaneState, State } from '../../store/state.ts'

/** The built target of a choice: one object for as long as the choice stays. */
export const targetOf: (choice: Choice) => Target = once((choice: Choice) => {
  const family = targetFamily(choice.id)
  if (!family) throw new Error(`no target family ${choice.id}`)
  return family.build(choice.values as never)
})

/** What training waits for: the number of a seat, images that the person has yet to bring, or nothing. */
export function selectAwaited({ experiment, asksSeat }: State): 'seat' | 'images' | null {
  if (asksSeat) return 'seat'
  const own = ownOf(experiment.target)
  return own && !own.here ? 'images' : null
}

export function objectiveOf(choice: Choice): Objective {
  const objective = objectiveById(choice.id)
  if (!objective) throw new Error(`no objective ${choice.id}`)
  return objective
}

/** The run of the ensemble that is on the screen; with a single run, that one. */
export const shownRun = ({ shown, experiment }: State): number =>
  Math.min(shown, experiment.training.runs - 1)

/** The newest evaluation of one run of a lane. */
export const lastRow = ({ measured }: Pick<LaneState, 'measured'>, run: number): Row | null =>
  measured && rowOfRun(measured, run)

const spreads = once((_: EnsembleRow) => new Map<string, Spread | null>())

/** Where the runs lie in one metric. Kept, because charts ask again and again. */
export function spreadOf(row: EnsembleRow, metric: string): Spread | null {
  const known = spreads(row)
  let value = known.get(metric)
  if (value === undefined) {
    value = spread(row.metrics[metric] ?? [])
    known.set(metric, value)
  }
  return value
}

/** One function per lane, made once, so that hooks can depend on its identity. */
const perLane = <T>(select: (state: State, lane: LaneName) => T) =>
  Object.fromEntries(
    laneNames.map((lane) => [lane, (state: State) => select(state, lane)]),
  ) as Readonly<Record<LaneName, (state: State) => T>>

/** What points are points of. */
export const selectKind = ({ experiment }: State): Space['kind'] =>
  targetFamily(experiment.target.id)?.kind ?? 'plane'
export const selectChoice = perLane((state, lane) => state.experiment.lanes[lane])
export const selectRow = perLane((state, lane) => lastRow(state.lanes[lane], shownRun(state)))
/** What the modes look like, where they are pictures and a frame has brought them. */
export const selectTemplates = perLane((state, lane) => state.lanes[lane].frame?.templates)
/** The newest evaluation of all runs. */
export const selectLast = perLane((state, lane) => state.lanes[lane].measured)
export const selectStatuses = perLane((state, lane) => state.lanes[lane].statuses)
export const selectRuns = (state: State): number => state.experiment.training.runs
/** The seed of the run that is on the screen. */
export const selectSeed = (state: State): number => seedOf(state, shownRun(state))
export const seedOf = ({ experiment }: State, run: number): number =>
  (experiment.training.seed + run) >>> 0
/** The run whose own curve is drawn. */
export const selectFocus = (state: State): number =>
  Math.min(state.pointed ?? state.shown, state.experiment.training.runs - 1)
export const selectHistory = perLane((state, lane) => state.lanes[lane].history)

// Two histories as one value: the pair changes only when one of them does.
let pair: { readonly a: History<EnsembleRow>; readonly b: History<EnsembleRow> } | undefined
export const selectHistories = ({ lanes: { a, b } }: State) => {
  if (pair?.a !== a.history || pair.b !== b.history) pair = { a: a.history, b: b.history }
  return pair
}
export const selectPerfect = perLane((state, lane) => state.lanes[lane].perfect)
/** The target as it is drawn: while a mode is dragged, in the plotting square from before. */
export const selectPictured = ({ experiment, held }: State): Target => {
  const target = targetOf(experiment.target)
  return held ? within(target).get(held) : target
}
const within = once((target: Target) => ({
  get: once(({ center, halfWidth }: Square): Target => ({ ...target, center, halfWidth })),
}))
export const selectTarget = (state: State): Target => targetOf(state.experiment.target)

/** What decides which layers there can be in a picture of these lanes. */
export function stageOf(
  { experiment: { target, lanes } }: State,
  names: readonly LaneName[],
): Stage {
  const space = targetFamily(target.id)?.kind ?? 'plane'
  const objectives = names.map((lane) => {
    const { family, start, facts, graph } = objectiveOf(lanes[lane])
    return { family, start, facts, graph: graph?.(lanes[lane].values as never) }
  })
  return { space, objectives }
}

/** In any. */
export const selectStage = (state: State): Stage => stageOf(state, laneNames)
