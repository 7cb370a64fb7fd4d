import { Suspense } from 'react'
import { lessonWords } from '../../languages/late/lesson.ts'
import { withNumbers } from '../../lessons/withNumbers.ts'
import { answerOf } from '../../store/lesson/phase.ts'
import { useModescope } from '../base/useModescope.ts'
import { lazyPart } from '../boundary/lazyPart.tsx'
import { Prose } from '../formula/Prose.tsx'
import { Sign } from '../present/Sign.tsx'
import choices from './choices.module.css'
import { Expected } from './Expected.tsx'
import { Homework } from './Homework.tsx'
import { OwnWords } from './OwnWords.tsx'
import classes from './panel.module.css'
import type { Part } from './part.ts'

/** Its controls are those of the whole page. */
const Vary = lazyPart(() => import('./Vary.tsx'))

/** What was expected beside what happened, and why; then to say it oneself, and to vary it. */
export function Compare({ lesson, step, last }: Part & { readonly last: boolean }) {
  const words = lessonWords()
  const said = withNumbers(lesson, step)
  const { options, right } = step.ask
  const chosen = useModescope(answerOf)?.chosen
  const believed = typeof chosen === 'number' ? options[chosen]?.misconception : null
  return (
    <>
      {chosen !== right && <Expected lesson={lesson} step={step} />}
      <section className={classes.happened}>
        <h3 className={classes.label}>{chosen === right ? words.right : words.happened}</h3>
        <p className={`${classes.question} ${choices.right}`}>
          <Sign option={right} className={choices.sign} />
          <span>
            <Prose text={said(options[right].text)} />
          </span>
        </p>
      </section>
      <section>
        <h3 className={classes.label}>{words.why}</h3>
        <p>
          <Prose text={said(step.say)} />
        </p>
      </section>
      {believed && (
        <section>
          <h3 className={classes.label}>{words.belief}</h3>
          <p>
            <Prose text={said(believed)} />
          </p>
        </section>
      )}
      <OwnWords key={step.id} />
      <section>
        <h3 className={classes.label}>{words.vary}</h3>
        <p>
          <Prose text={said(step.vary)} />
        </p>
        <Suspense>
          <Vary free={step.free} />
        </Suspense>
      </section>
      {last && <Homework lesson={lesson} step={step} />}
    </>
  )
}
