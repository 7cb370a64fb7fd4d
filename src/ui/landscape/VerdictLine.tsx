import { TOLERANCE } from '../../core/optima/standing.ts'
import type { LaneName } from '../../core/settings/experiment.ts'
import { useModescope } from '../../store/store.ts'
import { Help } from '../controls/Help.tsx'
import { selectTarget } from '../selectors.ts'
import { strings } from '../strings.ts'
import classes from './landscape.module.css'
import { useVerdict } from './useVerdict.ts'

/** Whether the run is in an optimum, and in the best one. */
export function VerdictLine({ lane }: { readonly lane: LaneName }) {
  const said = useVerdict(lane)
  const { kind, dim } = useModescope((state) => selectTarget(state).space)
  if (!said) return null
  const { toleranceName, tolerance, scope } = strings.survey
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
