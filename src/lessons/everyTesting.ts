/** Every step of every lesson, for tests. */
import type { Lesson, Step } from './lesson.ts'
import { lessonIds, loadLesson } from './registry.ts'

const loaded = await Promise.all(lessonIds.map(loadLesson))

export const everyLesson: readonly Lesson[] = loaded.flatMap((lesson) => lesson ?? [])

/** Each with its address. */
export const everyStep: readonly (readonly [name: string, lesson: Lesson, step: Step])[] =
  everyLesson.flatMap((lesson) =>
    lesson.steps.map((step) => [`${lesson.id}.${step.id}`, lesson, step] as const),
  )
