import type { Handed } from '../../core/worksheet/collect.ts'
import { tally } from '../../core/worksheet/tally.ts'
import { optionsOf } from '../../lessons/chosen.ts'
import type { Lesson } from '../../lessons/lesson.ts'
import { table } from '../process/table.ts'

/** How many chose what, a line for each option; a star is at the right one. */
export function summary(
  handed: readonly Handed[],
  lessons: ReadonlyMap<string, Lesson | null>,
): string {
  const rows = [...lessons].flatMap(([id, lesson]) => {
    const sheets = handed.filter(({ sheet }) => sheet.lesson === id)
    const steps = new Set([
      ...(lesson?.steps.map((step) => step.id) ?? []),
      ...sheets.flatMap(({ sheet }) => sheet.steps.map((step) => step.id)),
    ])
    return [...steps].flatMap((step) => linesOf(sheets, id, step, lesson))
  })
  return table([['lesson.step', 'chosen', 'sheets', 'option'], ...rows])
}

/** Of a lesson that is not known, the letters of four options. */
const unknown = Array<null>(4).fill(null)

function linesOf(
  sheets: readonly Handed[],
  id: string,
  stepId: string,
  lesson: Lesson | null,
): readonly (readonly string[])[] {
  const step = lesson?.steps.find((one) => one.id === stepId)
  const options = lesson && step ? optionsOf(lesson, step) : unknown
  const { counts, skipped, other } = tally(sheets, stepId, options.length)
  const place = `${id}.${stepId}`
  const lines = options.map((option, i) => [
    ...[place, `${i + 1}${option?.right ? '*' : ''}`, String(counts[i]), option?.option ?? ''],
  ])
  return [
    ...lines.filter(([, , count, text]) => text !== '' || count !== '0'),
    ...(skipped > 0 ? [[place, 'skipped', String(skipped), '']] : []),
    ...(other > 0 ? [[place, 'other', String(other), '']] : []),
  ]
}
