import { fill } from './fill.ts'
import type { Lesson, Step } from './lesson.ts'
import { valuesOf } from './measured.ts'

/** What a lesson says of an answer. */
export interface Chosen {
  readonly option: string
  readonly right: boolean
  readonly misconception: string | null
}

/** The options of a step with their numbers in place, each with what choosing it says. */
export const optionsOf = (lesson: Lesson, step: Step): readonly Chosen[] =>
  step.ask.options.map(({ text, misconception }, i) => ({
    option: fill(text, valuesOf(lesson, step)),
    right: i === step.ask.right,
    misconception: misconception && fill(misconception, valuesOf(lesson, step)),
  }))

/** Null: the lesson, as this version has it, knows no such answer. */
export function chosenIn(
  lesson: Lesson | null,
  id: string,
  chosen: number | 'skipped',
): Chosen | null {
  const step = lesson?.steps.find((one) => one.id === id)
  return (lesson && step && chosen !== 'skipped' && optionsOf(lesson, step)[chosen]) || null
}
