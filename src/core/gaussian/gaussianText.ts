/**
 * One Gaussian as text, for the start of a model: `x_sd`, `x_y_sd` or `x_y_sd_sd2_angle`, with the
 * angle in degrees; `auto` leaves it to the model. `x_sd` is round and stands at y = 0, so that it
 * means the same on the line, where only x and the first sd count.
 */

import {
  type NumberParam,
  type Parsed,
  parseNumber,
  type TextParam,
  text,
} from '../settings/params.ts'
import type { TextProblem } from '../settings/problem.ts'
import type { Component } from './mixture.ts'
import { componentOf, modeOf, planeFields, rounded } from './mode.ts'

/** Weight 1; null is `auto`. */
export type Start = Component | null

// A model may start far outside its target, and points may be in any unit.
const place = { ...planeFields.x, label: 'x', min: -1e6, max: 1e6 }
const width = { ...planeFields.sd, min: 1e-3, max: 1e6 }

/** The numbers of a Gaussian, in the order of the link. */
export const gaussianFields = {
  x: { ...place, help: 'Mean along the first axis.' },
  y: { ...place, label: 'y', help: 'Mean along the second axis.' },
  sd: width,
  sd2: { ...width, label: 'sd 2', help: planeFields.sd2.help },
  angle: planeFields.angle,
} satisfies Record<string, NumberParam>

const forms: Readonly<Record<number, readonly (keyof typeof gaussianFields)[]>> = {
  2: ['x', 'sd'],
  3: ['x', 'y', 'sd'],
  5: ['x', 'y', 'sd', 'sd2', 'angle'],
}

/** Total: what cannot be read is `auto`. */
export function readGaussian(text: string): Parsed<Start, TextProblem> {
  if (text === 'auto') return { value: null }
  const texts = text.split('_')
  const names = forms[texts.length]
  if (!names) return { value: null, problem: { code: 'gaussianForm' } }
  const values: Record<string, number> = {}
  let adjusted: TextProblem | undefined
  for (const [i, name] of names.entries()) {
    const { value, problem } = parseNumber(gaussianFields[name], texts[i])
    const what = problem && ({ code: 'gaussianField', field: name, problem } as const)
    if (problem?.code === 'notNumber') return { value: null, problem: what }
    adjusted ??= what
    values[name] = value
  }
  const { x, y = 0, sd, sd2 = sd, angle = 0 } = values
  const value = componentOf(rounded({ weight: 1, x, y, sd, sd2, angle }))
  return adjusted ? { value, problem: adjusted } : { value }
}

/** The shortest text that reads as this Gaussian, means to 1e-4 and sds to five digits. */
export function writeGaussian(start: Start): string {
  if (!start) return 'auto'
  const { x, y, sd, sd2, angle } = rounded(modeOf(start))
  const onLine = sd2 === 0
  if (!onLine && (angle !== 0 || sd2 !== sd)) return [x, y, sd, sd2, angle].join('_')
  return y === 0 ? `${x}_${sd}` : `${x}_${y}_${sd}`
}

/** A parameter that holds the start of a model; `auto` by default. */
export const gaussianText = (
  spec: Pick<TextParam, 'label' | 'help' | 'live' | 'shownWhen'>,
): TextParam =>
  text({
    ...spec,
    default: 'auto',
    control: 'gaussian',
    read(text) {
      const { value, problem } = readGaussian(text)
      return problem ? { value: writeGaussian(value), problem } : { value: writeGaussian(value) }
    },
  })
