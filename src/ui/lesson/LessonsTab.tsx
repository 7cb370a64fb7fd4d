import { useEffect, useState } from 'react'
import { lessonWords } from '../../languages/late/lesson.ts'
import type { Lesson } from '../../lessons/lesson.ts'
import { lessonIds, loadLesson } from '../../lessons/registry.ts'
import { LessonCard } from './LessonCard.tsx'
import classes from './lessons.module.css'

type Loaded = readonly Lesson[] | 'missing' | null

/** All lessons, in their order: what each is about, and how far one has got. */
export default function LessonsTab() {
  const said = lessonWords()
  const [lessons, setLessons] = useState<Loaded>(null)
  useEffect(() => {
    let current = true
    Promise.all(lessonIds.map(loadLesson)).then(
      (loaded) => current && setLessons(loaded.flatMap((lesson) => lesson ?? [])),
      () => current && setLessons('missing'),
    )
    return () => {
      current = false
    }
  }, [])
  return (
    <section className={classes.lessons}>
      <h2>{said.title}</h2>
      <p className={classes.note}>{said.note}</p>
      {lessons === 'missing' ? (
        <p role="alert">{said.missing}</p>
      ) : (
        <ol className={classes.list}>
          {lessons?.map((lesson, i) => (
            <LessonCard key={lesson.id} lesson={lesson} number={i + 1} />
          ))}
        </ol>
      )}
    </section>
  )
}
