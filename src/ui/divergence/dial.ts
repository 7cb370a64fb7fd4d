import { divergenceParams } from '../../core/divergences/choice.ts'
import { type NumberParam, restrict } from '../../core/settings/params.ts'

const param: NumberParam = divergenceParams.alpha

/** The points of the dial that have names, and what stands under its marks. */
export const marks = [
  { alpha: -1, name: 'neyman' },
  { alpha: 0, name: 'reverse' },
  { alpha: 0.5, name: 'hellinger' },
  { alpha: 1, name: 'forward' },
  { alpha: 2, name: 'pearson' },
] as const

/**
 * A hand that lets go nearer than this to a mark means the mark; less than a step of the keys, and
 * between two hundredths, so that no rounding decides.
 */
const pull = 0.035
/** Of a drag, and of the arrow keys with Shift. */
export const fine = 0.01

const near = (alpha: number) => restrict(param, Number(alpha.toFixed(2))).value

/** Where a dragged dial stands: in hundredths, and on a mark when close to it. */
export function dragTo(alpha: number): number {
  const there = near(alpha)
  return marks.find((mark) => Math.abs(mark.alpha - there) < pull)?.alpha ?? there
}

/** The dial after a key; undefined if the key means nothing to it. */
export function dialAfter(
  alpha: number,
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
): number | undefined {
  const step = shiftKey ? fine : param.step
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return near(alpha + step)
    case 'ArrowLeft':
    case 'ArrowDown':
      return near(alpha - step)
    case 'PageUp':
      return marks.find((mark) => mark.alpha > alpha)?.alpha ?? param.max
    case 'PageDown':
      return marks.findLast((mark) => mark.alpha < alpha)?.alpha ?? param.min
    case 'Home':
      return param.min
    case 'End':
      return param.max
  }
}

/** Share of the dial's length, 0 … 1. */
export const placeOf = (alpha: number): number => (alpha - param.min) / (param.max - param.min)
