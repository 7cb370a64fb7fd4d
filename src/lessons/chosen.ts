import type { Lesson, Step } from './lesson.ts'
import { withNumbers } from './withNumbers.ts'

/** What a lesson says of an answer. */
export interface Chosen {
  readonly option: string
  readonly right: boolean
  readonly misconception: string | null
}

/** The options of a step with their numbers in place, each with what choosing it says. */
export function optionsOf(lesson: Lesson, step: Step): readonly Chosen[] {
  const said = withNumbers(lesson, step)
  return step.ask.options.map(({ text, misconception }, i) => ({
    option: said(text),
    right: i === step.ask.right,
    misconception: misconception && said(misconception),
  }))
}

/** Null: the lesson, as this version has it, knows no such answer. */
export function chosenIn(
  lesson: Lesson | null,
  id: string,
  chosen: number | 'skipped',
): Chosen | null {
  const step = lesson?.steps.find((one) => one.id === id)
  return (lesson && step && chosen !== 'skipped' && optionsOf(lesson, step)[chosen]) || null
}
