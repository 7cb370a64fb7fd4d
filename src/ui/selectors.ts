import { type Choice, type LaneName, laneNames } from '../core/experiment.ts'
import type { History } from '../core/history.ts'
import { once } from '../core/once.ts'
import { targetFamily } from '../core/targets/registry.ts'
import type { Target } from '../core/targets/target.ts'
import type { Row } from '../engine/protocol.ts'
import type { Objective } from '../objectives/objective.ts'
import { objectiveById } from '../objectives/registry.ts'
import type { LaneState, State } from '../store/state.ts'

/** The built target of a choice: one object for as long as the choice stays. */
export const targetOf: (choice: Choice) => Target = once((choice: Choice) => {
  const family = targetFamily(choice.id)
  if (!family) throw new Error(`no target family ${choice.id}`)
  return family.build(choice.values as never)
})

export function objectiveOf(choice: Choice): Objective {
  const objective = objectiveById(choice.id)
  if (!objective) throw new Error(`no objective ${choice.id}`)
  return objective
}

/** The newest evaluation of a lane. */
type Kept = Pick<LaneState, 'history'>

export const lastRow = (lane: Kept): Row | null => lane.history.last

export const rowsOf = (lane: Kept): readonly Row[] => lane.history.rows

/** One function per lane, made once, so that hooks can depend on its identity. */
const perLane = <T>(select: (state: State, lane: LaneName) => T) =>
  Object.fromEntries(
    laneNames.map((lane) => [lane, (state: State) => select(state, lane)]),
  ) as Readonly<Record<LaneName, (state: State) => T>>

export const selectChoice = perLane((state, lane) => state.experiment.lanes[lane])
export const selectRow = perLane((state, lane) => lastRow(state.lanes[lane]))
export const selectHistory = perLane((state, lane) => state.lanes[lane].history)

// Two histories as one value: the pair changes only when one of them does.
let pair: { readonly a: History<Row>; readonly b: History<Row> } | undefined
export const selectHistories = ({ lanes: { a, b } }: State) => {
  if (pair?.a !== a.history || pair.b !== b.history) pair = { a: a.history, b: b.history }
  return pair
}
export const selectPhase = perLane((state, lane) => state.lanes[lane].phase)
export const selectStatus = perLane((state, lane) => state.lanes[lane].status)
export const selectNotice = perLane((state, lane) => state.lanes[lane].notice)
export const selectPerfect = perLane((state, lane) => state.lanes[lane].perfect)
export const selectTarget = (state: State): Target => targetOf(state.experiment.target)
