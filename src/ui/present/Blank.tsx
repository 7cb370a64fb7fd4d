import { presentWords } from '../../languages/late/present.ts'
import classes from './present.module.css'
import { usePresenter } from './presenter.ts'

/** A black screen, so that the class looks at the lecturer; what is under it rests. */
export function Blank() {
  const blank = usePresenter((presenter) => presenter.blank !== null)
  return (
    blank && (
      <div role="status" className={classes.blank}>
        <span className="hidden">{presentWords().blank}</span>
      </div>
    )
  )
}
