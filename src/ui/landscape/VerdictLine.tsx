import { TOLERANCE } from '../../core/optima/standing.ts'
import type { LaneName } from '../../core/settings/experiment.ts'
import { words } from '../../languages/words.ts'
import { useModescope } from '../base/useModescope.ts'
import { Help } from '../controls/Help.tsx'
import { selectTarget } from '../selectors/selectors.ts'
import classes from './landscape.module.css'
import { useVerdict } from './useVerdict.ts'

/** Whether the run is in an optimum, and in the best one. */
export function VerdictLine({ lane }: { readonly lane: LaneName }) {
  const said = useVerdict(lane)
  const { kind, dim } = useModescope((state) => selectTarget(state).space)
  if (!said) return null
  const { toleranceName, tolerance, scope } = words.survey
  return (
    <p className={classes.verdict} data-local={said.local} data-dim={dim}>
      <span>{said.text}</span>{' '}
      <Help
        label={toleranceName}
        text={`${tolerance(String(TOLERANCE))} ${kind === 'line' ? scope.line : scope.plane}`}
      />
    </p>
  )
}
