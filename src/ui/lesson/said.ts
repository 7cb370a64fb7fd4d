import { fill } from '../../lessons/fill.ts'
import type { Lesson, Step } from '../../lessons/lesson.ts'
import { valuesOf } from '../../lessons/measured.ts'

/** A text of a step, with its numbers. */
export const saidIn = (lesson: Lesson, step: Step) => (text: string) =>
  fill(text, valuesOf(lesson, step))
