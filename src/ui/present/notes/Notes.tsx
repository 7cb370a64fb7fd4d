import { useEffect, useState } from 'react'
import { presentWords } from '../../../languages/late/present.ts'
import type { Lesson } from '../../../lessons/lesson.ts'
import { loadLesson } from '../../../lessons/registry.ts'
import { useLanguage } from '../../base/language.ts'
import { Clock } from './Clock.tsx'
import classes from './notes.module.css'
import { StepNotes } from './StepNotes.tsx'
import { usePresented } from './usePresented.ts'

/** The lecturer's own window: what only the lecturer knows of the step that is on the wall. */
export default function Notes() {
  const { standing, wish } = usePresented()
  const lesson = useLesson(standing?.lesson)
  // Another version of the site may stand at a step that this one does not have.
  const isThere = standing && lesson?.steps[standing.at]
  const { name, waiting, next, back, shown } = presentWords().notes
  return (
    <main key={useLanguage()} className={classes.page}>
      <h1 className={classes.name}>{lesson ? lesson.title : name}</h1>
      {lesson && standing && isThere ? (
        <>
          <div className={classes.bar}>
            <button type="button" onClick={() => wish('back')}>
              {back}
            </button>
            <button type="button" onClick={() => wish('next')}>
              {next}
            </button>
            <b>{shown[standing.slide]}</b>
            <Clock lesson={lesson} standing={standing} restart={() => wish('restart')} />
          </div>
          <StepNotes lesson={lesson} at={standing.at} />
        </>
      ) : (
        <p>{waiting}</p>
      )}
    </main>
  )
}

/** The lesson of this id, once it is there. */
function useLesson(id: string | undefined): Lesson | null {
  const [lesson, setLesson] = useState<Lesson | null>(null)
  useEffect(() => {
    let wanted = true
    if (id !== undefined)
      loadLesson(id).then(
        (found) => wanted && setLesson(found),
        () => {},
      )
    return () => {
      wanted = false
    }
  }, [id])
  return lesson?.id === id ? lesson : null
}
