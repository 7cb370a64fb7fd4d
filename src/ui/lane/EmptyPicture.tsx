import { layers as declared } from '../../core/layers/registry.ts'
import type { LaneName } from '../../core/settings/experiment.ts'
import { absentOf } from '../../languages/declared.ts'
import { words } from '../../languages/words.ts'
import type { State } from '../../store/state.ts'
import { useSampled } from '../base/useSampled.ts'
import { visible } from '../layers/visible.ts'
import { selectStage } from '../selectors/selectors.ts'
import classes from './lane.module.css'

/** Why a picture is empty, where it is: nothing is switched on, or nothing of what is on exists. */
function reason(state: State, lane: LaneName): string | null {
  const { layers, lanes } = state
  const { frame } = lanes[lane]
  if (!frame) return null
  const { space } = selectStage(state)
  const seen = visible({ layers, frame }).some(({ painter }) => {
    return painter[space] && (painter.seen?.(frame) ?? true)
  })
  if (seen) return null
  const absent = declared.flatMap((layer) =>
    layer.source === 'model' && layers[layer.id] && layer.spaces.includes(space)
      ? [absentOf(layer)]
      : [],
  )
  return absent.length > 0 ? absent.join(' ') : words.lane.empty
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
