import type { ModeAxis } from '../../core/coverage/modes.ts'

/** All modes that have one value of one factor. */
export interface Margin {
  readonly axis: string
  readonly value: string
  readonly captured: number
  readonly of: number
  /** Of q and of p near them. */
  readonly share: number
  readonly weight: number
}

/** What a map of modes adds up to, factor by factor, value by value. */
export function margins(
  axes: readonly ModeAxis[],
  captured: readonly boolean[],
  shares: ArrayLike<number>,
  weights: ArrayLike<number>,
): readonly Margin[] {
  let stride = weights.length
  return axes.flatMap(({ name, values }) => {
    const before = stride
    stride = before / values.length
    const step = stride
    return values.map((value, v): Margin => {
      const modes = Array.from({ length: weights.length }, (_, mode) => mode).filter(
        (mode) => Math.floor((mode % before) / step) === v,
      )
      const sum = (of: ArrayLike<number>) =>
        modes.reduce((total, mode) => total + (of[mode] ?? 0), 0)
      return {
        ...{ axis: name, value, of: modes.length, share: sum(shares), weight: sum(weights) },
        captured: modes.filter((mode) => captured[mode]).length,
      }
    })
  })
}
