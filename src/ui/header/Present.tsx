import { words } from '../../languages/words.ts'
import { useModescope } from '../base/useModescope.ts'
import classes from './menu.module.css'

/** The way to the presenter's view of what is shown. */
export const Present = () => (
  <button
    type="button"
    className={classes.textButton}
    onClick={() => useModescope.getState().enter('present')}
  >
    {words.transport.present}
  </button>
)
