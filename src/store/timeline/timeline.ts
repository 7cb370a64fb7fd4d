import { cut } from '../../core/record/history.ts'
import { branched, stemAt } from '../../core/settings/branch.ts'
import { editsOf } from '../../core/settings/course.ts'
import type { ParamValue } from '../../core/settings/params.ts'
import type { Actions, GetState, SetState } from '../actions.ts'
import { isLocked } from '../lesson/phase.ts'
import { courseOf } from '../link.ts'
import { edited } from '../past.ts'
import type { LaneState, State } from '../state.ts'
import { lookedAt } from './looked.ts'
import { viewed } from './viewed.ts'

/** Going back in a run, and on from there another way. */
export const timeline = (set: SetState, get: GetState): Pick<Actions, 'look' | 'branch'> => ({
  look: (step) =>
    set((state) => {
      if (step === null) return { looked: null }
      return { looked: lookedAt(state, step), playing: false, stopAt: null, exactly: false }
    }),
  branch(values) {
    const state = get()
    if (isLocked(state)) return
    const at = branchStep(state)
    const newest = state.lanes.a.step
    const change = edited(state, grownAt(state, at, values))
    set({
      ...change,
      past: change.past.with(-1, { ...change.past[change.past.length - 1], reached: newest }),
      course: branched(courseOf(state), at, values),
      opening: change.made,
      grafted: { at },
      looked: null,
      stop: null,
      step: at,
      lanes: { ...state.lanes, b: graft(viewed(get()).lanes.a, at) },
      ...(at < newest && { playing: true, stopAt: { a: newest, b: newest }, exactly: false }),
    })
  },
})

/** Where a branch would leave lane A. */
export const branchStep = ({ looked, lanes }: Pick<State, 'looked' | 'lanes'>): number =>
  Math.min(looked?.step ?? lanes.a.step, lanes.a.step)

/** The experiment as the controls show it, with lane B as a branch of lane A. */
function grownAt({ course, experiment }: State, at: number, values: Settings) {
  const { a } = experiment.lanes
  const stem = stemAt({ ...course, edits: editsOf(course, 'a') }, at)
  return { ...experiment, lanes: { a, b: { id: a.id, values: { ...stem, ...values } } } }
}

type Settings = Readonly<Record<string, ParamValue>>

/** Lane B, which shows what lane A was until its own first picture comes. */
const graft = (stem: LaneState, at: number): LaneState => ({
  ...stem,
  phase: 'starting',
  status: 'ok',
  stops: [],
  divergedAt: null,
  history: cut(stem.history, at),
  pictures: stem.pictures.filter(({ step }) => step <= at),
  notice: null,
})
