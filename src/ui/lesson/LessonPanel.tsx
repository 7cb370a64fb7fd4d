import { CloseButton } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { lessonWords } from '../../languages/late/lesson.ts'
import { phaseOf } from '../../store/lesson/phase.ts'
import { useModescope } from '../base/useModescope.ts'
import { useView } from '../base/view.ts'
import { Prose } from '../formula/Prose.tsx'
import { Ask } from './Ask.tsx'
import { Compare } from './Compare.tsx'
import { Dots } from './Dots.tsx'
import { Foot } from './Foot.tsx'
import { LessonStatus } from './LessonStatus.tsx'
import classes from './panel.module.css'
import { Watch } from './Watch.tsx'

/** The step of the lesson beside the pictures: a question, what to watch, what was to be seen. */
export default function LessonPanel() {
  const attended = useModescope((state) => state.lesson)
  const phase = useModescope(phaseOf)
  const [folded, setFolded] = useState(false)
  const opened = useRef(false)
  const text = useRef<HTMLDivElement>(null)
  const step = attended?.lesson.steps[attended.at]
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text begins at its top
  useEffect(() => {
    // What is over the foot of the page would hide it, or say how it ends.
    useView.getState().openTab(null)
    setFolded(false)
    text.current?.scrollTo({ top: 0 })
    const { activeElement } = document
    // What had the focus is gone with the text before, or has opened the lesson.
    const free = opened.current ? activeElement === document.body : !activeElement?.matches('input')
    if (free) text.current?.focus({ preventScroll: true })
    opened.current = true
  }, [step, phase])
  if (!attended || !step || !phase) return null
  const { lesson, at } = attended
  const said = lessonWords()
  const part = { lesson, step }
  return (
    <aside className={classes.panel} aria-label={lesson.title} data-folded={folded}>
      <div className={classes.head}>
        <h2>
          <Prose text={lesson.title} />
        </h2>
        <button
          type="button"
          className={classes.fold}
          aria-expanded={!folded}
          onClick={() => setFolded(!folded)}
        >
          {said.fold(!folded)}
        </button>
        <CloseButton aria-label={said.leave} onClick={useModescope.getState().leaveLesson} />
        <Dots attended={attended} />
      </div>
      <LessonStatus />
      <div key={step.id} ref={text} className={classes.text} tabIndex={-1} hidden={folded}>
        {phase === 'predict' && <Ask {...part} />}
        {phase === 'run' && <Watch {...part} />}
        {phase === 'compare' && <Compare {...part} last={at === lesson.steps.length - 1} />}
      </div>
      {!folded && <Foot attended={attended} phase={phase} />}
    </aside>
  )
}
