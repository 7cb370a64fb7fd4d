import { fill } from '../../lessons/fill.ts'
import type { Lesson, Step, Values } from '../../lessons/lesson.ts'
import type { Measured } from '../../lessons/measured.ts'
import { table } from '../process/table.ts'

/** What was measured of a step. */
export interface Found {
  readonly lesson: Lesson
  readonly step: Step
  readonly measured: Measured
}

/** The claims with whether they hold, and after each the numbers it was found by. */
export function tableOf(all: readonly Found[]): string {
  const rows = all.map(({ lesson, step: { id, claim }, measured: { seeds, values } }) => [
    `${lesson.id}.${id}`,
    seeds === undefined ? 'exact' : `${seeds} seeds`,
    claim.holds(values) ? 'yes' : 'NO',
    claim.text,
  ])
  const [head, ...lines] = table([['step', 'by', 'holds', 'claim'], ...rows])
    .trimEnd()
    .split('\n')
  const whole = lines.map((line, i) => `${line}:  ${numbers(all[i].measured.values)}\n`)
  return `${head}\n${whole.join('')}`
}

const numbers = (values: Values): string =>
  Object.keys(values)
    .map((name) => `${name} ${fill(`{${name}:4}`, values)}`)
    .join(', ')
