import { words } from '../../languages/words.ts'
import { useSampled } from '../base/useSampled.ts'
import { lookFor } from './lookFor.ts'
import classes from './sentences.module.css'

/** What to look for, once a second at most: a line that changes faster cannot be read. */
export function LookFor() {
  return (
    <p className={classes.lookFor} title={words.lookFor.name}>
      {useSampled(lookFor, 1000)}
    </p>
  )
}
