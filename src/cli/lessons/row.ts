import { fill } from '../../lessons/fill.ts'
import type { Lesson, Step } from '../../lessons/lesson.ts'
import type { Measured } from '../../lessons/measured.ts'

export const tableHead: readonly string[] = ['step', 'by', 'claim', 'holds', 'measured']

/** What was measured of a step, as a row of the table. */
export function rowOf(lesson: Lesson, { id, claim }: Step, { seeds, values }: Measured): string[] {
  const said = Object.keys(values).map((name) => `${name} ${fill(`{${name}:4}`, values)}`)
  return [
    `${lesson.id}.${id}`,
    seeds === undefined ? 'exact' : `${seeds} seeds`,
    claim.text,
    claim.holds(values) ? 'yes' : 'NO',
    said.join(', '),
  ]
}
