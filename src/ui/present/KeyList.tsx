import { presentWords } from '../../languages/late/present.ts'
import { whats } from './keys.ts'
import classes from './present.module.css'

/** Every key of the view, at the press of `?`. */
export function KeyList() {
  const { title, names, do: does } = presentWords().keys
  return (
    <section className={classes.over} aria-label={title}>
      <dl className={classes.keys}>
        {whats.map((what) => (
          <div key={what}>
            <dt>
              <kbd>{names[what]}</kbd>
            </dt>
            <dd>{does[what]}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
