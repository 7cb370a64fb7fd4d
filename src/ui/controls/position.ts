import { type NumberParam, restrict } from '../../core/settings/params.ts'

/** Steps of a slider that moves by factors. */
const notches = 200

/** Log sliders may start at 0: then the lowest notch stands for 0. */
const logFloor = ({ min, max }: NumberParam): number => (min > 0 ? min : max / 1e4)

/** A slider over more places than this could not be set to any of them by hand. */
const mostPlaces = 10_000

export const hasSlider = (param: NumberParam): boolean => positions(param) <= mostPlaces

export const positions = (param: NumberParam): number =>
  param.scale === 'log' ? notches : Math.round((param.max - param.min) / param.step)

/** Where on the slider a value stands, 0 … positions. */
export function toPosition(param: NumberParam, value: number): number {
  if (param.scale === 'linear') return (value - param.min) / param.step
  const floor = logFloor(param)
  if (value < floor) return 0
  return (notches * Math.log(value / floor)) / Math.log(param.max / floor)
}

/** The value at a position of the slider: round, and never out of range. */
export function fromPosition(param: NumberParam, position: number): number {
  if (position <= 0) return param.min
  if (position >= positions(param)) return param.max
  if (param.scale === 'linear') {
    return restrict(param, Number((param.min + position * param.step).toPrecision(12))).value
  }
  const floor = logFloor(param)
  const value = floor * (param.max / floor) ** (position / notches)
  return restrict(param, Number(value.toPrecision(2))).value
}

/**
 * The neighbouring value for the arrow keys. A whole number on a log slider moves by at least one,
 * where a notch would round to the same number again.
 */
export function nudge(param: NumberParam, value: number, by: 1 | -1): number {
  const next = fromPosition(param, toPosition(param, value) + by)
  return next === value ? restrict(param, value + by * param.step).value : next
}
