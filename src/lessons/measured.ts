/** The numbers of the lessons, as they were measured by `npm run lessons -- --write`. */
import type { Lesson, Step, Values } from './lesson.ts'
import table from './measured.json' with { type: 'json' }

/** What was measured of a step. */
export interface Measured {
  /** A digest of the course that it was measured in. */
  readonly course: string
  /** Seeds that were trained, 1 and on; an exact claim trains none. */
  readonly seeds?: number
  readonly values: Values
}

/** Seeds that are recorded: 1 and on. */
export const lessonSeeds = 10

/** By lesson, then by step. */
const measured: Readonly<Record<string, Readonly<Record<string, Measured>> | undefined>> = table

/** What was measured of a step, if it was. */
export const measuredOf = (lesson: Lesson, step: Step): Measured | undefined =>
  measured[lesson.id]?.[step.id]

/** The numbers that a course says, by their keys: `target.separation`, `b.alpha`, `stop`. */
export const saidIn = (course: string): Values =>
  Object.fromEntries(
    [...new URLSearchParams(course.replace(/^#/, ''))]
      .map(([key, text]) => [key, Number(text)] as const)
      .filter(([, value]) => Number.isFinite(value)),
  )

/** What the texts of a step may name: what its course says, and what was measured. */
export function valuesOf(lesson: Lesson, step: Step): Values {
  const { values = {}, seeds } = measuredOf(lesson, step) ?? {}
  return { ...saidIn(step.course), ...(seeds && { seeds }), ...values }
}
