import { useEffect, useState } from 'react'
import type { Restart } from '../../core/record/notice.ts'
import { say } from '../../languages/say.ts'
import { words } from '../../languages/words.ts'
import type { State } from '../../store/state.ts'
import { formatStep } from '../base/numbers.ts'
import { useModescope } from '../base/useModescope.ts'
import { useSampled } from '../base/useSampled.ts'
import classes from './header.module.css'

/** How long the reason of a restart stands beside the counter, in ms. */
const shown = 8000

const selectStep = (state: State) => state.step

/** The step both lanes have reached, to be read from the back row, and why it went back to 0. */
export function StepCounter() {
  const step = useSampled(selectStep, 125)
  const newest = useModescope(({ looked }) => looked?.newest)
  const restart = useRestart()
  const reason = restart && say(words.problems.restart, restart)
  return (
    <p className={classes.counter}>
      <span className={classes.counterLabel}>{words.transport.steps}</span>{' '}
      <span data-testid="step">{formatStep(step)}</span>
      {newest !== undefined && (
        <span className={`${classes.counterLabel} ${classes.newest}`}>
          {words.transport.ofSteps(formatStep(newest))}
        </span>
      )}
      {reason && (
        <span className={classes.why} title={reason}>
          {reason}
        </span>
      )}
    </p>
  )
}

/** Why the run started again, for a while after it did. */
function useRestart(): Restart | null {
  const experiment = useModescope((state) => state.experiment)
  const reason = useModescope((state) => state.restarted)
  const [hidden, setHidden] = useState(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same reason again is news too
  useEffect(() => {
    setHidden(reason === null)
    const timer = setTimeout(() => setHidden(true), shown)
    return () => clearTimeout(timer)
  }, [reason, experiment])
  return hidden ? null : reason
}
