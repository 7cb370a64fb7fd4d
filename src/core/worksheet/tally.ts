import type { Handed } from './collect.ts'
import type { SheetStep } from './worksheet.ts'

/** What a class chose in one step. */
export interface Tally {
  /** One for each option. */
  readonly counts: readonly number[]
  readonly skipped: number
  /** Choices of options that this version of the lesson does not have. */
  readonly other: number
  /** All of the above. */
  readonly all: number
}

export const answerIn = ({ sheet }: Handed, step: string): SheetStep | undefined =>
  sheet.steps.find(({ id }) => id === step)

/** @param options how many there are */
export function tally(handed: readonly Handed[], step: string, options: number): Tally {
  const chosen = handed.flatMap((one) => answerIn(one, step)?.chosen ?? [])
  const counts = Array.from({ length: options }, (_, i) => chosen.filter((c) => c === i).length)
  const skipped = chosen.filter((c) => c === 'skipped').length
  const known = counts.reduce((sum, count) => sum + count, skipped)
  return { counts, skipped, other: chosen.length - known, all: chosen.length }
}
