import { CloseButton } from '@mantine/core'
import { words } from '../../languages/words.ts'
import { useModescope } from '../base/useModescope.ts'
import classes from './sentences.module.css'
import { useAdjusted } from './useAdjusted.ts'

/**
 * Messages about the link or the run, the newest first, in place of the line that says what to look for:
 * they cover nothing else. They open up, and stay, while someone is at them, and leave by themselves.
 */
export function Notices() {
  useAdjusted()
  const notices = useModescope((state) => state.notices)
  const { dismiss, holdNotice } = useModescope.getState()
  const release = () => holdNotice(null)
  return (
    <section className={classes.notices} aria-label={words.notices.name} aria-live="polite">
      {[...notices].reverse().map(({ id, text }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: it only stays while it is read
        <div
          key={id}
          className={classes.notice}
          onPointerEnter={() => holdNotice(id)}
          onPointerLeave={release}
          onFocus={() => holdNotice(id)}
          onBlur={release}
        >
          <p>{text}</p>
          <CloseButton aria-label={words.notices.dismiss} onClick={() => dismiss(id)} />
        </div>
      ))}
    </section>
  )
}
