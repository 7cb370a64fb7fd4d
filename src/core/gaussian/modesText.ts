/**
 * A mixture as text that a person can edit in the address bar: the numbers of a mode joined by `_`,
 * modes by `__`, in characters that the link need not escape.
 *
 * - plane: `weight_x_y_sd_sd2_angle`; without the last numbers the mode is upright or round
 * - line: `weight_x_sd`, so `0.33_-1_0.255__0.67_2_1.415` has two modes
 */

import {
  type NumberParam,
  type Parsed,
  parseNumber,
  type TextParam,
  text,
} from '../settings/params.ts'
import type { ModeProblem, TextProblem } from '../settings/problem.ts'
import { lineFields, type Mode, planeFields, rounded } from './mode.ts'

export type Kind = 'line' | 'plane'

/** As many as the ledger and the pictures can show apart. */
export const maxModes = 25

/** What can be read, rounded as in the link; empty when there is nothing. */
export function readModes(text: string, kind: Kind): Parsed<readonly Mode[], TextProblem> {
  const faults: ModeProblem[] = []
  const modes: Mode[] = []
  const parts = text === '' ? [] : text.split('__')
  for (const [i, part] of parts.slice(0, maxModes).entries()) {
    const { value, problem } = readMode(part.split('_'), kind, i + 1)
    if (value) modes.push(value)
    if (problem) faults.push(problem)
  }
  if (parts.length > maxModes) faults.push({ code: 'most', most: maxModes, of: parts.length })
  if (modes.length === 0) faults.push({ code: 'none' })
  return faults.length === 0
    ? { value: modes }
    : { value: modes, problem: { code: 'modes', faults } }
}

function readMode(
  texts: readonly string[],
  kind: Kind,
  mode: number,
): Parsed<Mode | null, ModeProblem> {
  const fields: readonly [string, NumberParam][] = Object.entries(
    kind === 'line' ? lineFields : planeFields,
  )
  const least = kind === 'line' ? 3 : 4
  if (texts.length < least || texts.length > fields.length) {
    return { value: null, problem: { code: 'numbers', mode, kind, count: texts.length } }
  }
  const values: Record<string, number> = {}
  let adjusted: ModeProblem | undefined
  for (const [i, [name, field]] of fields.slice(0, texts.length).entries()) {
    const { value, problem } = parseNumber(field, texts[i])
    // A number out of range has a nearest one; for what is no number any would be invented.
    const left = problem?.code === 'notNumber'
    if (problem) adjusted ??= { code: 'field', mode, field: name, problem, left }
    if (left) return { value: null, problem: { code: 'field', mode, field: name, problem, left } }
    values[name] = value
  }
  const { weight, x, y = 0, sd, sd2 = kind === 'line' ? 0 : sd, angle = 0 } = values
  const value = rounded({ weight, x, y, sd, sd2, angle })
  return adjusted ? { value, problem: adjusted } : { value }
}

/** The shortest text that reads as these modes. */
export const writeModes = (modes: readonly Mode[], kind: Kind): string =>
  modes.map((mode) => numbersOf(rounded(mode), kind).join('_')).join('__')

function numbersOf({ weight, x, y, sd, sd2, angle }: Mode, kind: Kind): number[] {
  if (kind === 'line') return [weight, x, sd]
  if (angle !== 0) return [weight, x, y, sd, sd2, angle]
  return sd2 === sd ? [weight, x, y, sd] : [weight, x, y, sd, sd2]
}

/** A parameter that holds a mixture. */
export const modesText = (
  spec: Pick<TextParam, 'label' | 'help' | 'default' | 'live'>,
  kind: Kind,
): TextParam =>
  text({
    ...spec,
    control: 'modes',
    read(text) {
      const { value: modes, problem } = readModes(text, kind)
      const value = modes.length > 0 ? writeModes(modes, kind) : spec.default
      return problem ? { value, problem } : { value }
    },
  })
