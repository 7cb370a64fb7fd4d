import { once } from '../../core/numerics/once.ts'
import { laneNames } from '../../core/settings/experiment.ts'
import type { Actions } from '../actions.ts'
import type { State } from '../state.ts'

/**
 * The state as the page shows it: at a step of the past everything is of that step, numbers as well as
 * pictures. What drives the run never asks for this.
 */
export const viewed = (state: State & Actions): State & Actions =>
  state.looked ? past(state) : state

const past = once((state: State & Actions): State & Actions => {
  if (!state.looked) return state
  const lanes = { ...state.lanes, ...state.looked.lanes }
  const step = Math.min(...laneNames.map((lane) => lanes[lane].step))
  return { ...state, lanes, step, experiment: state.looked.experiment }
})
