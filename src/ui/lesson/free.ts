import { paramsOf } from '../../core/settings/catalogue.ts'
import {
  type Experiment,
  type LaneName,
  laneNames,
  trainingParams,
} from '../../core/settings/experiment.ts'
import type { Param, Params, ParamValue } from '../../core/settings/params.ts'
import { catalogue } from '../../objectives/defaults.ts'
import type { Actions } from '../../store/actions.ts'

/** A control that is open to be varied. */
export interface Free {
  readonly key: string
  /** Of what both lanes share: null. */
  readonly lane: LaneName | null
  readonly param: Param
  readonly value: ParamValue
  readonly set: (value: ParamValue) => void
}

type Setters = Pick<Actions, 'setObjectiveValue' | 'setTargetValue' | 'setTraining'>

/** Settings that stand together, and how one of them is set. */
interface Place {
  readonly lane: LaneName | null
  readonly params: Params
  readonly values: Readonly<Record<string, ParamValue>>
  readonly set: (name: string, value: ParamValue) => void
}

function placeOf(
  place: string | null,
  { target, lanes, training }: Experiment,
  { setObjectiveValue, setTargetValue, setTraining }: Setters,
): Place | null {
  const lane = laneNames.find((one) => one === place)
  if (lane) {
    const { id, values } = lanes[lane]
    const params = paramsOf(catalogue.objectives, id)
    return { lane, params, values, set: (name, value) => setObjectiveValue(lane, name, value) }
  }
  if (place === 'target') {
    const params = paramsOf(catalogue.targets, target.id)
    return { lane: null, params, values: target.values, set: setTargetValue }
  }
  if (place !== null) return null
  return { lane: null, params: trainingParams, values: training, set: setTraining }
}

/** The control of a key of a link such as `b.alpha`, `target.separation`, `seed`; null: there is none. */
export function freeOf(key: string, experiment: Experiment, setters: Setters): Free | null {
  const [place, name] = key.includes('.') ? key.split('.') : [null, key]
  const found = placeOf(place, experiment, setters)
  if (!found || !Object.hasOwn(found.params, name)) return null
  const { lane, params, values, set } = found
  return {
    ...{ key, lane, param: params[name], value: values[name] },
    set: (value) => set(name, value),
  }
}
