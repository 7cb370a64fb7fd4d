import type { Lesson, Step } from '../../lessons/lesson.ts'

/** What each part of the panel is about. */
export interface Part {
  readonly lesson: Lesson
  readonly step: Step
}
