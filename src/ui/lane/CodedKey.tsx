import type { LaneName } from '../../core/settings/experiment.ts'
import { keyWords } from '../../languages/late/layerKeys.ts'
import type { State } from '../../store/state.ts'
import { useModescope } from '../base/useModescope.ts'
import { objectiveOf, selectChoice } from '../selectors/selectors.ts'
import classes from './lane.module.css'

const counts = {
  a: ({ lanes }: State) => lanes.a.frame?.layers.coded?.[0],
  b: ({ lanes }: State) => lanes.b.frame?.layers.coded?.[0],
}

/** What the colours of samples stand for, while they are shown by code. */
export function CodedKey({ lane }: { readonly lane: LaneName }) {
  const shown = useModescope((state) => state.layers.coded)
  const count = useModescope(counts[lane])
  const choice = useModescope(selectChoice[lane])
  const { arrows } = objectiveOf(choice).graph?.(choice.values as never) ?? { arrows: [] }
  const coded = arrows.find((arrow) => arrow.coded)?.coded
  if (!shown || count === undefined || !coded) return null
  return <p className={classes.key}>{keyWords().coded[coded](count)}</p>
}
