import type { Experiment } from '../../core/settings/experiment.ts'
import type { Param, ParamValue } from '../../core/settings/params.ts'
import { labelOf, optionLabel } from '../../languages/declared.ts'
import { formatShort } from '../base/numbers.ts'
import { laneLabel } from '../selectors/presets.ts'
import { objectiveOf } from '../selectors/selectors.ts'

/** A setting that lane B has otherwise than lane A. */
export interface Difference {
  readonly name: string
  readonly before: string
  readonly after: string
}

const said = (param: Param, value: ParamValue): string => {
  if (param.kind === 'choice') {
    const option = param.options.find((one) => one.value === value)
    return option ? optionLabel(param, option) : String(value)
  }
  return typeof value === 'number' ? formatShort(value) : String(value)
}

/** What lane B has otherwise than lane A: settings of one objective, or another objective. */
export function differences({ lanes: { a, b } }: Experiment, objective: string): Difference[] {
  if (a.id !== b.id) return [{ name: objective, before: laneLabel(a), after: laneLabel(b) }]
  return Object.entries(objectiveOf(a).params)
    .filter(([name]) => a.values[name] !== b.values[name])
    .map(([name, param]) => ({
      name: labelOf(param),
      before: said(param, a.values[name]),
      after: said(param, b.values[name]),
    }))
}
