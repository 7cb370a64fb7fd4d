import type { Handed } from '../../core/worksheet/collect.ts'
import { letters } from '../../core/worksheet/letters.ts'
import { type Chosen, optionsOf } from '../../lessons/chosen.ts'
import type { Lesson, Step } from '../../lessons/lesson.ts'
import { withNumbers } from '../../lessons/withNumbers.ts'

/** A step of a lesson as the sheets have it. */
export interface Asked {
  readonly id: string
  /** From 1; null: this version of the lesson has no such step. */
  readonly number: number | null
  /** As the lesson has it; null: as above. */
  readonly question: string | null
  /** Null for an option of which only the letter is known. */
  readonly options: readonly (Chosen | null)[]
}

/** Of a lesson that is not known, the letters of all options. */
const unknown = letters.map(() => null)

/** The steps of the lesson, and those that are in sheets only. */
export function askedIn(lesson: Lesson | null, handed: readonly Handed[]): readonly Asked[] {
  const known = lesson?.steps.map((step, i) => askedOf(lesson, step, i + 1)) ?? []
  const others = new Set(handed.flatMap(({ sheet }) => sheet.steps.map(({ id }) => id)))
  for (const { id } of known) others.delete(id)
  return [
    ...known,
    ...[...others].map((id): Asked => ({ id, number: null, question: null, options: unknown })),
  ]
}

const askedOf = (lesson: Lesson, step: Step, number: number): Asked => ({
  ...{ id: step.id, number },
  question: withNumbers(lesson, step)(step.ask.text),
  options: optionsOf(lesson, step),
})
