/**
 * A parameter is declared once. From the declaration come the control on the screen, the field in
 * the link, the repair of bad values and the TypeScript type.
 */

import type { Space } from '../space/space.ts'
import type { ParamProblem, TextProblem, ValueProblem } from './problem.ts'

export type ParamValue = number | string | boolean

interface Declared<T> {
  readonly label: string
  /** One sentence: what it does, and in which unit. */
  readonly help: string
  /**
   * What short links leave out: before it is changed, a frozen table must hold it (frozen.ts), or the
   * links that were written before would mean something else.
   */
  readonly default: T
  /** May change while a run goes on; every other change starts the run anew. */
  readonly live?: boolean
  /**
   * Shown only when the other values make it matter, on the line, on the plane or on images. It stays in
   * the link either way.
   */
  readonly shownWhen?: (values: Record<string, ParamValue>, kind: Space['kind']) => boolean
}

export interface NumberParam extends Declared<number> {
  readonly kind: 'int' | 'real'
  readonly min: number
  readonly max: number
  /** Increment of the control. */
  readonly step: number
  /** A log control moves by factors, for quantities that span decades. */
  readonly scale: 'linear' | 'log'
}

export interface Option<T extends string = string> {
  readonly value: T
  readonly label: string
}

export interface ChoiceParam<T extends string = string> extends Declared<T> {
  readonly kind: 'choice'
  readonly options: readonly Option<T>[]
}

export interface ToggleParam extends Declared<boolean> {
  readonly kind: 'toggle'
}

/** What a person writes, draws or brings: a mixture, a Gaussian, a sketch of points, pictures. */
export interface TextParam extends Declared<string> {
  readonly kind: 'text'
  /** The editor that shows it. */
  readonly control: 'modes' | 'gaussian' | 'points' | 'images'
  /** The canonical text for any text. Total: repairs what it can, and says what was wrong. */
  readonly read: (text: string) => Parsed<string, TextProblem>
}

export type Param = NumberParam | ChoiceParam | ToggleParam | TextParam
export type Params = Readonly<Record<string, Param>>

/** The values that a declaration admits. */
export type Values<P extends Params = Params> = {
  readonly [K in keyof P]: P[K] extends NumberParam
    ? number
    : P[K] extends ToggleParam
      ? boolean
      : P[K] extends ChoiceParam<infer T>
        ? T
        : P[K] extends TextParam
          ? string
          : ParamValue
}

type NumberSpec = Declared<number> & {
  readonly min: number
  readonly max: number
  readonly step?: number
  readonly scale?: 'linear' | 'log'
}

/** A whole number in [min, max]. */
export const int = (spec: NumberSpec): NumberParam => ({
  step: 1,
  scale: 'linear',
  ...spec,
  kind: 'int',
})

/** A real number in [min, max]. */
export const real = (spec: NumberSpec): NumberParam => ({
  step: (spec.max - spec.min) / 100,
  scale: 'linear',
  ...spec,
  kind: 'real',
})

/** One of a few named values. */
export const choice = <T extends string>(
  spec: Declared<NoInfer<T>> & { readonly options: readonly Option<T>[] },
): ChoiceParam<T> => ({ ...spec, kind: 'choice' })

/** On or off. */
export const toggle = (spec: Declared<boolean>): ToggleParam => ({ ...spec, kind: 'toggle' })

/** Text with a grammar of its own. The default must be canonical. */
export const text = (spec: Omit<TextParam, 'kind'>): TextParam => ({ ...spec, kind: 'text' })

/** The declared default of every parameter. */
export function defaults<P extends Params>(params: P): Values<P> {
  return Object.fromEntries(
    Object.entries(params).map(([name, param]) => [name, param.default]),
  ) as Values<P>
}

/** Text of a value, as it stands in the link. Numbers print in their shortest exact form. */
export function format(param: Param, value: ParamValue): string {
  return param.kind === 'toggle' ? (value ? '1' : '0') : String(value)
}

export interface Parsed<T = ParamValue, P = ParamProblem> {
  readonly value: T
  /** What was wrong; absent when the text was taken as it stood. */
  readonly problem?: P
}

/** A number as people write it. No two parts of it can take the same digits, so it reads in one go. */
const decimal = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i

/** Longer than any number that somebody means; the exact decimals of a double would be longer. */
const LONGEST = 100

export const isDecimal = (text: string): boolean => text.length <= LONGEST && decimal.test(text)

/** Reads a value. Total: unreadable text gives the default, a number out of range the nearest end. */
export function parse(param: Param, text: string): Parsed {
  switch (param.kind) {
    case 'toggle':
      if (text === '1' || text === '0') return { value: text === '1' }
      return { value: param.default, problem: { code: 'notToggle' } }
    case 'choice':
      if (param.options.some((option) => option.value === text)) return { value: text }
      return { value: param.default, problem: { code: 'notChoice' } }
    case 'text':
      return param.read(text)
    default:
      return parseNumber(param, text)
  }
}

/** Total, as `parse`. */
export const parseNumber = (param: NumberParam, text: string): Parsed<number, ValueProblem> =>
  isDecimal(text)
    ? restrict(param, Number(text))
    : { value: param.default, problem: { code: 'notNumber' } }

/** The nearest admissible number. */
export function restrict(param: NumberParam, number: number): Parsed<number, ValueProblem> {
  if (Number.isNaN(number)) return { value: param.default, problem: { code: 'notNumber' } }
  const whole = param.kind === 'int' ? Math.round(number) : number
  const value = Math.min(param.max, Math.max(param.min, whole)) + 0 // no negative zero
  if (value === number) return { value }
  return value === whole
    ? { value, problem: { code: 'notWhole' } }
    : { value, problem: { code: 'range', min: param.min, max: param.max } }
}
