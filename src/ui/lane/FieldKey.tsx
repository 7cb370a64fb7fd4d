import type { LaneName } from '../../core/settings/experiment.ts'
import { criticLabel } from '../../languages/declared.ts'
import { keyWords } from '../../languages/late/layerKeys.ts'
import type { State } from '../../store/state.ts'
import { useModescope } from '../base/useModescope.ts'
import { useSampled } from '../base/useSampled.ts'
import { limitOf } from '../canvas/divergingScale.ts'
import classes from './lane.module.css'
import { RampKey } from './RampKey.tsx'

const limits = {
  a: ({ lanes }: State) =>
    lanes.a.frame?.layers.field ? limitOf(lanes.a.frame.layers.field) : null,
  b: ({ lanes }: State) =>
    lanes.b.frame?.layers.field ? limitOf(lanes.b.frame.layers.field) : null,
}

const own = {
  a: ({ lanes }: State) => lanes.a.frame?.ownCritic,
  b: ({ lanes }: State) => lanes.b.frame?.ownCritic,
}

/** What the colours of the critic field mean, while it is shown; or that there is no critic. */
export function FieldKey({ lane }: { readonly lane: LaneName }) {
  const shown = useModescope((state) => state.layers.field)
  const starting = useModescope((state) => state.lanes[lane].phase === 'starting')
  const limit = useSampled(limits[lane], 250, shown)
  const ownName = useModescope(own[lane])
  const { noCritic, critic, ownCritic, modelDenser, dataDenser } = keyWords()
  if (!shown) return null
  if (limit === null) return starting ? null : <p className={classes.key}>{noCritic}</p>
  if (ownName !== undefined) return <RampKey name={ownCritic(criticLabel(ownName))} limit={limit} />
  return (
    <RampKey
      name={critic}
      limit={limit}
      less={
        <>
          <i className="q">q</i> {modelDenser}
        </>
      }
      more={
        <>
          <i>p</i> {dataDenser}
        </>
      }
    />
  )
}
