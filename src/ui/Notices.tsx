import { CloseButton } from '@mantine/core'
import { useModescope } from '../store/store.ts'
import classes from './app.module.css'
import { strings } from './strings.ts'

/** Messages about the link or the run. They wait in a corner until someone dismisses them. */
export function Notices() {
  const notices = useModescope((state) => state.notices)
  const dismiss = useModescope((state) => state.dismiss)
  return (
    <section className={classes.notices} aria-label={strings.notices.name} aria-live="polite">
      {notices.map(({ id, text }) => (
        <div key={id} className={classes.notice}>
          <p>{text}</p>
          <CloseButton aria-label={strings.notices.dismiss} onClick={() => dismiss(id)} />
        </div>
      ))}
    </section>
  )
}
