import type { Handed } from '../../core/worksheet/collect.ts'
import { letters } from '../../core/worksheet/letters.ts'
import { tally } from '../../core/worksheet/tally.ts'
import { optionsOf } from '../../lessons/chosen.ts'
import type { Lesson } from '../../lessons/lesson.ts'
import { table } from '../process/table.ts'

interface Line {
  readonly cells: readonly string[]
  /** The option as the lesson words it. */
  readonly text: string
}

/** How many chose what in each step that was answered, a line for each option; a star is at the right one. */
export function summary(
  handed: readonly Handed[],
  lessons: ReadonlyMap<string, Lesson | null>,
): string {
  const lines = [...lessons].flatMap(([id, lesson]) => {
    const sheets = handed.filter(({ sheet }) => sheet.lesson === id)
    const known = lesson?.steps.map((step) => step.id) ?? []
    const said = new Set(sheets.flatMap(({ sheet }) => sheet.steps.map((step) => step.id)))
    const steps = [...known.filter((step) => said.delete(step)), ...said]
    return steps.flatMap((step) => linesOf(sheets, id, step, lesson))
  })
  const head: Line = { cells: ['lesson.step', 'chosen', 'sheets'], text: 'option' }
  const all = [head, ...lines]
  const rows = table(all.map(({ cells }) => cells)).split('\n')
  return all.map(({ text }, i) => `${`${rows[i]}  ${text}`.trimEnd()}\n`).join('')
}

/** Of a lesson that is not known, the letters of all options. */
const unknown = letters.map(() => null)

function linesOf(
  sheets: readonly Handed[],
  id: string,
  stepId: string,
  lesson: Lesson | null,
): readonly Line[] {
  const step = lesson?.steps.find((one) => one.id === stepId)
  const options = lesson && step ? optionsOf(lesson, step) : unknown
  const { counts, skipped, other } = tally(sheets, stepId, options.length)
  const line = (chosen: string, count: number, text = ''): Line => {
    return { cells: [`${id}.${stepId}`, chosen, String(count)], text }
  }
  return [
    ...options.flatMap((option, i) =>
      option || counts[i] > 0
        ? line(`${letters[i]}${option?.right ? '*' : ' '}`, counts[i], option?.option)
        : [],
    ),
    ...(skipped > 0 ? [line('skipped', skipped)] : []),
    ...(other > 0 ? [line('other', other)] : []),
  ]
}
