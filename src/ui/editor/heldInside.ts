import type { Mode } from '../../core/gaussian/mode.ts'
import { fromX, fromY, type View } from '../canvas/view.ts'

/**
 * The nearest place in the picture for a Gaussian whose mean may be outside: that is where its
 * handle waits. The same object if it is inside. A mode on the line keeps y = 0.
 */
export function heldInside(view: View, mode: Mode): Mode {
  const x = within(mode.x, fromX(view, 0), fromX(view, view.size))
  const y = mode.sd2 === 0 ? mode.y : within(mode.y, fromY(view, view.size), fromY(view, 0))
  return x === mode.x && y === mode.y ? mode : { ...mode, x, y }
}

const within = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value))
