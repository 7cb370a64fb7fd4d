import type { State } from '../../store/state.ts'
import { formatStep } from '../numbers.ts'
import { strings } from '../strings.ts'
import { useSampled } from '../useSampled.ts'
import classes from './transport.module.css'

const selectStep = (state: State) => state.step

/** The step both lanes have reached, to be read from the back row. */
export function StepCounter() {
  const step = useSampled(selectStep, 125)
  return (
    <p className={classes.counter}>
      <span className={classes.counterLabel}>{strings.transport.steps}</span> {formatStep(step)}
    </p>
  )
}
