import { useEffect, useState } from 'react'
import type { Lesson } from '../../../lessons/lesson.ts'
import { presentWords } from '../../../languages/late/present.ts'
import { elapsedText, plannedTo } from './clock.ts'
import classes from './notes.module.css'
import type { Standing } from './message.ts'

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
      {clock(elapsedText(now - since), plannedTo(lesson, at))}
      <button type="button" onClick={restart}>
        {again}
      </button>
    </span>
  )
}
