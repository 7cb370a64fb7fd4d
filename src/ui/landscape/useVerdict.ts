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

const rests = {
  a: (state: State) => restOf(state.lanes.a, shownRun(state)),
  b: (state: State) => restOf(state.lanes.b, shownRun(state)),
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
