import type { LaneName } from '../../core/settings/experiment.ts'
import { words } from '../../languages/words.ts'
import type { State } from '../../store/state.ts'
import { useModescope } from '../base/useModescope.ts'
import classes from './lane.module.css'

const there = {
  a: ({ lanes }: State) => isThere(lanes.a),
  b: ({ lanes }: State) => isThere(lanes.b),
}

function isThere({ frame }: State['lanes']['a']): boolean {
  return (frame?.ofFlow && frame.layers.density !== undefined) ?? false
}

/** Whose density it is, where samples are only near what has it. */
export function FlowKey({ lane }: { readonly lane: LaneName }) {
  const shown = useModescope((state) => state.layers.density)
  const isOfFlow = useModescope(there[lane])
  if (!shown || !isOfFlow) return null
  return (
    <p className={classes.key} data-small>
      {words.lane.ofFlow}
    </p>
  )
}
