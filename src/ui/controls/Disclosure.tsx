import { type ReactNode, useId, useState } from 'react'
import classes from './controls.module.css'

interface Props {
  readonly title: string
  /** Stands beside the title while closed, so that what is hidden can still be read. */
  readonly summary?: string
  readonly open?: boolean
  readonly children: ReactNode
}

/** A heading that opens and closes what stands under it. */
export function Disclosure({ title, summary, open = false, children }: Props) {
  const id = useId()
  const [shown, setShown] = useState(open)
  return (
    <section className={classes.disclosure}>
      <h2 className={classes.heading}>
        <button
          type="button"
          className={classes.headingButton}
          aria-expanded={shown}
          aria-controls={id}
          onClick={() => setShown(!shown)}
        >
          <span className={classes.chevron} aria-hidden="true" data-open={shown} />
          {title}
          {!shown && summary && <span className={classes.summary}>{summary}</span>}
        </button>
      </h2>
      <div id={id} hidden={!shown} className={classes.body}>
        {shown && children}
      </div>
    </section>
  )
}
