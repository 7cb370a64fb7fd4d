import type { LaneName } from '../../core/settings/experiment.ts'
import { keyWords } from '../../languages/late/layerKeys.ts'
import type { State } from '../../store/state.ts'
import { useModescope } from '../base/useModescope.ts'
import { useSampled } from '../base/useSampled.ts'
import { countedPoints, effectiveShareOf, meanCount } from '../canvas/counts.ts'
import { selectTarget } from '../selectors/selectors.ts'
import classes from './lane.module.css'

const read = {
  a: ({ lanes }: State) => lanes.a.frame?.layers.counts,
  b: ({ lanes }: State) => lanes.b.frame?.layers.counts,
}

/** How much data and generated points count on average, and how many of the latter that leaves. */
export function CountsKey({ lane }: { readonly lane: LaneName }) {
  const shown = useModescope((state) => state.layers.counts)
  const layer = useSampled(read[lane], 250, shown)
  const target = useModescope(selectTarget)
  if (!shown || !layer) return null
  const [data, generated] = countedPoints(layer, target.space.dim)
  const share = effectiveShareOf(generated)
  const { counts } = keyWords()
  return (
    <p className={classes.key}>
      <span>{counts.mean}</span>
      <span>○ {counts.data(meanCount(data).toFixed(2))}</span>
      <span>● {counts.generated(meanCount(generated).toFixed(2))}</span>
      {Number.isFinite(share) && <span>{counts.effective((100 * share).toFixed(0))}</span>}
    </p>
  )
}
