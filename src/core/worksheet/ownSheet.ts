import type { SheetStep, Worksheet } from './worksheet.ts'

type Answer = Omit<SheetStep, 'id'>

/** Of whoever answers in the page. */
export interface Own {
  /** The lesson's id, and those of its steps, in their order. */
  readonly lesson: string
  readonly steps: readonly string[]
  /** By the ids of steps. */
  readonly answers: Readonly<Record<string, Answer>>
  readonly name: string
}

/** What it is written on. */
export type Site = Pick<Worksheet, 'epoch' | 'site'>

/**
 * A student's own sheet: the steps that are answered.
 * @param saved the moment, ISO 8601 in UTC
 */
export const ownSheet = (
  { lesson, steps, answers, name }: Own,
  { epoch, site }: Site,
  saved: string,
): Worksheet => ({
  ...{ lesson, epoch, site, saved },
  name: name.trim() || null,
  steps: steps.filter((id) => Object.hasOwn(answers, id)).map((id) => ({ ...answers[id], id })),
})
