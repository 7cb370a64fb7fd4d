import { laneNames } from '../../core/settings/experiment.ts'
import { timelineWords } from '../../languages/late/timeline.ts'
import type { State } from '../../store/state.ts'
import { selectTarget } from '../selectors/selectors.ts'

/** Pictures that a sheet has room for. */
const SHEET = 64

/** How exactly the pictures show a step of the past. */
export function shownHow(state: State): string {
  const { looked, lanes } = state
  const say = timelineWords()
  const past = looked ? laneNames.filter((lane) => looked.lanes[lane]) : []
  const quick = past.find((lane) => !looked?.exact[lane])
  if (past.length > 0 && !quick) return say.exact
  const samples = quick && lanes[quick].frame?.samples
  if (!samples) return say.waiting
  const { kind, dim } = selectTarget(state).space
  const count = samples.length / dim
  return kind === 'image' ? say.images(count, SHEET) : say.points(count)
}
