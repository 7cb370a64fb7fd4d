import type { Handed } from '../../core/worksheet/collect.ts'
import { type Chosen, optionsOf } from '../../lessons/chosen.ts'
import type { Lesson } from '../../lessons/lesson.ts'

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

/** Of a lesson that is not known, the letters of four options. */
const unknown = Array<null>(4).fill(null)

/** The steps of the lesson, and those that are in sheets only. */
export function askedIn(lesson: Lesson | null, handed: readonly Handed[]): readonly Asked[] {
  const steps = lesson?.steps ?? []
  const known = steps.map((step, i): Asked => {
    const options = lesson ? optionsOf(lesson, step) : unknown
    return { id: step.id, number: i + 1, question: step.ask.text, options }
  })
  const others = new Set(handed.flatMap(({ sheet }) => sheet.steps.map(({ id }) => id)))
  for (const { id } of steps) others.delete(id)
  return [
    ...known,
    ...[...others].map((id): Asked => ({ id, number: null, question: null, options: unknown })),
  ]
}

/** A, B, C, D. */
export const letterOf = (option: number): string => String.fromCharCode(65 + option)
