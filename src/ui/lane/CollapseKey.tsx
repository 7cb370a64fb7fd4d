import collapse from '../../core/layers/collapse.ts'
import { offered } from '../../core/layers/layer.ts'
import type { LaneName } from '../../core/settings/experiment.ts'
import { keyWords } from '../../languages/late/layerKeys.ts'
import type { State } from '../../store/state.ts'
import { useModescope } from '../base/useModescope.ts'
import { useSampled } from '../base/useSampled.ts'
import { limitOf } from '../canvas/divergingScale.ts'
import { selectStage } from '../selectors/selectors.ts'
import classes from './lane.module.css'
import { RampKey } from './RampKey.tsx'

const limits = {
  a: ({ lanes }: State) =>
    lanes.a.frame?.layers.collapse ? limitOf(lanes.a.frame.layers.collapse) : null,
  b: ({ lanes }: State) =>
    lanes.b.frame?.layers.collapse ? limitOf(lanes.b.frame.layers.collapse) : null,
}
const isOn = (state: State) => state.layers.collapse && offered(collapse, selectStage(state))

/** What the colours of the collapse layer mean, while it is shown; or that the model has none. */
export function CollapseKey({ lane }: { readonly lane: LaneName }) {
  const shown = useModescope(isOn)
  const starting = useModescope((state) => state.lanes[lane].phase === 'starting')
  const limit = useSampled(limits[lane], 250, shown)
  if (!shown) return null
  const { collapse: name, noEstimate, modelDenser, dataDenser } = keyWords()
  if (limit === null) return starting ? null : <p className={classes.key}>{noEstimate}</p>
  return (
    <RampKey
      name={name}
      limit={limit}
      less={
        <>
          <i className="q">q</i> {modelDenser}
        </>
      }
      more={
        <>
          <i>d</i> {dataDenser}
        </>
      }
    />
  )
}
