import { useEffect, useState } from 'react'
import { presentWords } from '../../../languages/late/present.ts'
import type { Lesson } from '../../../lessons/lesson.ts'
import { elapsedText, plannedTo } from './clock.ts'
import type { Standing } from './message.ts'
import classes from './notes.module.css'

interface Props {
  readonly lesson: Lesson
  readonly standing: Standing
  readonly restart: () => void
}

/** How long the lecture is on, and how long it was to be by the end of this step. */
export function Clock({ lesson, standing: { at, since }, restart }: Props) {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  const { clock, restart: again } = presentWords().notes
  return (
    <span className={classes.clock}>
      {clock(elapsedText(now - since), String(plannedTo(lesson, at)))}
      <button type="button" onClick={restart}>
        {again}
      </button>
    </span>
  )
}
