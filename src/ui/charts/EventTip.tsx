import type { ModeEvent } from '../timeline/events.ts'
import { eventText } from '../timeline/eventText.ts'
import classes from '../timeline/timeline.module.css'

interface Props {
  readonly events: readonly ModeEvent[]
  /** Where their step is, in px. */
  readonly left: number
  readonly width: number
}

/** Which modes were captured or dropped at the step under the pointer; the slider says the same. */
export function EventTip({ events, left, width }: Props) {
  if (events.length === 0) return null
  const side = left > width / 2 ? { right: width - left + 6 } : { left: left + 6 }
  return (
    <p className={classes.tip} style={side} aria-hidden="true">
      {eventText(events)}
    </p>
  )
}
