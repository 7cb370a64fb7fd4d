import { laneNames } from '../../core/settings/experiment.ts'
import type { State } from '../../store/state.ts'
import { selectPictured } from '../selectors/selectors.ts'
import { sharedTop } from './sharedTop.ts'

export const framesOf = ({ lanes }: State) => laneNames.map((name) => lanes[name].frame)

/**
 * The density at the top of both pictures on the line: they share it, so that a frame of one lane
 * may change the other's. 0 on the plane.
 */
export function selectTop(state: State): number {
  const target = selectPictured(state)
  return target.space.kind === 'line' ? sharedTop(target, state.layers, framesOf(state)) : 0
}
