import { cut } from '../../core/record/history.ts'
import type { LaneName } from '../../core/settings/experiment.ts'
import type { State } from '../../store/state.ts'
import { useModescope } from '../base/useModescope.ts'
import { useSampled } from '../base/useSampled.ts'
import { useSurvey } from '../base/useSurvey.ts'
import { selectTarget, shownRun } from '../selectors/selectors.ts'
import { restOf } from './rest.ts'
import { type Verdict, verdict } from './verdict.ts'

const models = {
  a: ({ lanes }: State) => lanes.a.frame?.components ?? null,
  b: ({ lanes }: State) => lanes.b.frame?.components ?? null,
}

/** Of a step of the past by what came before it. */
const rest = (state: State, lane: LaneName) => {
  const { history, step } = state.lanes[lane]
  return restOf({ history: cut(history, step) }, shownRun(state))
}

const rests = {
  a: (state: State) => rest(state, 'a'),
  b: (state: State) => rest(state, 'b'),
}

/** What there is to say of a lane's fit and its optima, a few times a second. */
export function useVerdict(lane: LaneName): Verdict | null {
  const phase = useSurvey((state) => state[lane].phase)
  const failure = useSurvey((state) => state[lane].failure)
  const optima = useSurvey((state) => state[lane].optima)
  const space = useModescope((state) => selectTarget(state).space)
  const model = useSampled(models[lane], 250)
  const rest = useSampled(rests[lane], 250)
  return verdict({ phase, failure, optima, space, model, rest })
}
