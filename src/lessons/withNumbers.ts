import { fill } from './fill.ts'
import type { Lesson, Step } from './lesson.ts'
import { valuesOf } from './measured.ts'

/** A text of a step, with its numbers. */
export const withNumbers = (lesson: Lesson, step: Step) => (text: string) =>
  fill(text, valuesOf(lesson, step))
