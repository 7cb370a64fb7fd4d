import { laneNames } from '../core/settings/experiment.ts'
import type { State } from './state.ts'

/** The step that the lane ahead has reached. */
export const newestStep = ({ lanes }: Pick<State, 'lanes'>): number =>
  Math.max(...laneNames.map((lane) => lanes[lane].step))
