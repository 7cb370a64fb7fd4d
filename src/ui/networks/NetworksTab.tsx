import type { LaneName } from '../../core/settings/experiment.ts'
import { networksWords } from '../../languages/late/networks.ts'
import { useModescope } from '../base/useModescope.ts'
import { objectiveOf, selectChoice, selectKind } from '../selectors/selectors.ts'
import { Architecture } from './Architecture.tsx'
import { InTheTable } from './InTheTable.tsx'
import { NetworkTable } from './NetworkTable.tsx'
import classes from './networks.module.css'

/** The networks of a lane: a picture, a table, and where Hu et al. place them. */
export default function NetworksTab({ lane }: { readonly lane: LaneName }) {
  const choice = useModescope(selectChoice[lane])
  const kind = useModescope(selectKind)
  const graph = objectiveOf(choice).graph?.(choice.values as never, kind)
  if (!graph) return <p className={classes.none}>{networksWords().none}</p>
  return (
    <div className={classes.networks}>
      <Architecture graph={graph} />
      <NetworkTable graph={graph} />
      <InTheTable graph={graph} />
    </div>
  )
}
