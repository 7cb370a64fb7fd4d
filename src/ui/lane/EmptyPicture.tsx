import type { LaneName } from '../../core/settings/experiment.ts'
import { words } from '../../languages/words.ts'
import type { State } from '../../store/state.ts'
import { useSampled } from '../base/useSampled.ts'
import classes from './lane.module.css'

/** Why a picture is empty, where it is: nothing is switched on, or nothing of what is on exists. */
function reason({ layers, lanes }: State, lane: LaneName): string | null {
  const { frame } = lanes[lane]
  if (!frame) return null
  const drawn = [
    layers.target || layers.real || layers.model,
    layers.density && frame.layers.density,
    layers.field && frame.layers.field,
    layers.warp && frame.layers.warp,
    layers.optima && frame.components,
  ]
  if (drawn.some(Boolean)) return null
  const asked = (['density', 'field', 'warp'] as const).filter((name) => layers[name])
  if (asked.length === 0) return words.lane.empty.nothing
  return asked.map((name) => words.lane.empty[name]).join(' ')
}

const reasons = {
  a: (state: State) => reason(state, 'a'),
  b: (state: State) => reason(state, 'b'),
}

/** Says why there is nothing to see. */
export function EmptyPicture({ lane }: { readonly lane: LaneName }) {
  const text = useSampled(reasons[lane], 400)
  return text && <p className={classes.empty}>{text}</p>
}
