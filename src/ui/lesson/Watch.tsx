import { lessonWords } from '../../languages/late/lesson.ts'
import { withNumbers } from '../../lessons/withNumbers.ts'
import { goalOf } from '../../store/lesson/phase.ts'
import type { State } from '../../store/state.ts'
import { formatStep } from '../base/numbers.ts'
import { useModescope } from '../base/useModescope.ts'
import { useSampled } from '../base/useSampled.ts'
import { Prose } from '../formula/Prose.tsx'
import { Expected } from './Expected.tsx'
import classes from './panel.module.css'
import type { Part } from './part.ts'

const selectStep = (state: State) => state.step

/** What to watch while it trains, and how far it is. */
export function Watch({ lesson, step }: Part) {
  const words = lessonWords()
  const reached = useSampled(selectStep, 125)
  const goal = useModescope(goalOf)
  return (
    <>
      <Expected lesson={lesson} step={step} />
      <section>
        <h3 className={classes.label}>{words.watch}</h3>
        <p className={classes.question}>
          <Prose text={withNumbers(lesson, step)(step.look)} />
        </p>
        <progress
          className={classes.progress}
          max={goal}
          value={reached}
          aria-label={words.reached(formatStep(reached), formatStep(goal))}
        />
      </section>
    </>
  )
}
