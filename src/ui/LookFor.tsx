import classes from './app.module.css'
import { lookFor } from './lookFor.ts'
import { strings } from './strings.ts'
import { useSampled } from './useSampled.ts'

/** What to look for, once a second at most: a line that changes faster cannot be read. */
export function LookFor() {
  return (
    <p className={classes.lookFor} title={strings.lookFor.name}>
      {useSampled(lookFor, 1000)}
    </p>
  )
}
