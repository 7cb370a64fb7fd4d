/**
 * A mixture as text that a person can edit in the address bar: the numbers of a mode joined by `_`,
 * modes by `__`, in characters that the link need not escape.
 *
 * - plane: `weight_x_y_sd_sd2_angle`; without the last numbers the mode is upright or round
 * - line: `weight_x_sd`, so `0.33_-1_0.255__0.67_2_1.415` has two modes
 */

import { type NumberParam, type Parsed, parse, type TextParam, text } from '../settings/params.ts'
import { lineFields, type Mode, planeFields, rounded } from './mode.ts'

export type Kind = 'line' | 'plane'

/** As many as the ledger and the pictures can show apart. */
export const maxModes = 25

/** A text may have many faults; a message names the first few. */
const named = 3

/** What can be read, rounded as in the link; empty when there is nothing. */
export function readModes(text: string, kind: Kind): Parsed<readonly Mode[]> {
  const problems: string[] = []
  const modes: Mode[] = []
  const parts = text === '' ? [] : text.split('__')
  for (const [i, part] of parts.slice(0, maxModes).entries()) {
    const { value, problem } = readMode(part.split('_'), kind)
    if (value) modes.push(value)
    if (problem) problems.push(`mode ${i + 1}${problem}`)
  }
  if (parts.length > maxModes) {
    problems.push(`only the first ${maxModes} of ${parts.length} modes are kept`)
  }
  if (modes.length === 0) problems.push('there is no mode in it')
  if (problems.length === 0) return { value: modes }
  const more = problems.length - named
  const problem =
    problems.slice(0, named).join('; ') + (more > 0 ? `; and ${more} more faults` : '')
  return { value: modes, problem }
}

function readMode(texts: readonly string[], kind: Kind): Parsed<Mode | null> {
  const fields: readonly [string, NumberParam][] = Object.entries(
    kind === 'line' ? lineFields : planeFields,
  )
  const least = kind === 'line' ? 3 : 4
  if (texts.length < least || texts.length > fields.length) {
    const needed = kind === 'line' ? 'three are needed' : 'four to six are needed'
    const names = fields.map(([, { label }]) => label.toLowerCase()).join(', ')
    const count = texts.length === 1 ? 'one number' : `${texts.length} numbers`
    return { value: null, problem: ` has ${count}, but ${needed} (${names}), so it is left out` }
  }
  const values: Record<string, number> = {}
  let adjusted = ''
  for (const [i, [name, field]] of fields.slice(0, texts.length).entries()) {
    const { value, problem } = parse(field, texts[i])
    const what = `: ${field.label.toLowerCase()} ${problem}`
    // A number out of range has a nearest one; for what is no number any would be invented.
    if (problem === 'is not a number') return { value: null, problem: `${what}, so it is left out` }
    if (problem) adjusted ||= what
    values[name] = Number(value)
  }
  const { weight, x, y = 0, sd, sd2 = kind === 'line' ? 0 : sd, angle = 0 } = values
  const mode = rounded({ weight, x, y, sd, sd2, angle })
  return adjusted ? { value: mode, problem: adjusted } : { value: mode }
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
