import type { Mode } from '../../core/gaussian/mode.ts'
import { scaleOf, type View } from '../canvas/view.ts'

/** CSS pixels from the top left corner of the picture. */
export type Point = readonly [number, number]

/** Where a mode, or another Gaussian, stands in a picture. */
export interface Place {
  readonly view: View
  readonly center: Point
  /** Its outline is drawn at so many standard deviations. */
  readonly reach: number
}

/** What a hand may take: the centre, an end of an axis, or the knob that turns the whole. */
export type Grip =
  | { readonly kind: 'move' }
  | { readonly kind: 'resize'; readonly axis: 0 | 1; readonly side: 1 | -1 }
  | { readonly kind: 'turn' }

/** Direction of a principal axis on the canvas, where rows grow downwards. */
function direction({ angle }: Mode, axis: 0 | 1): Point {
  const turn = (angle * Math.PI) / 180 + (axis * Math.PI) / 2
  return [Math.cos(turn), -Math.sin(turn)]
}

/** Ends of axes stand on the outline, but never in the way of the centre. */
const leastArm = 30
const knob = 26

/** Where a grip stands. It keeps inside the picture. */
export function gripAt(grip: Grip, mode: Mode, { view, center, reach }: Place): Point {
  if (grip.kind === 'move') return center
  const axis = grip.kind === 'turn' ? 0 : grip.axis
  const [ux, uy] = direction(mode, axis)
  const sd = axis === 0 ? mode.sd : mode.sd2
  const arm = Math.max(leastArm, reach * sd * scaleOf(view))
  const away = grip.kind === 'turn' ? arm + knob : arm * grip.side
  return [within(view, center[0] + away * ux), within(view, center[1] + away * uy)]
}

const edge = 12
const within = ({ size }: View, value: number) => Math.max(edge, Math.min(size - edge, value))

/** The mode after its grip went from one point to another; `alike` keeps its shape. */
export function dragged(
  grip: Grip,
  mode: Mode,
  { view, center, reach }: Place,
  from: Point,
  to: Point,
  alike: boolean,
): Mode {
  const scale = scaleOf(view)
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const onLine = mode.sd2 === 0
  switch (grip.kind) {
    case 'move':
      return { ...mode, x: mode.x + dx / scale, y: onLine ? 0 : mode.y - dy / scale }
    case 'resize': {
      const [ux, uy] = direction(mode, grip.axis)
      const longer = (grip.side * (dx * ux + dy * uy)) / (reach * scale)
      const sd = grip.axis === 0 ? mode.sd : mode.sd2
      // Past the centre it is as narrow as it gets; without any width it would lie on the line.
      const factor = Math.max(1e-9, sd + longer) / sd
      const [first, second] = alike || onLine ? [true, true] : [grip.axis === 0, grip.axis === 1]
      return scaled(mode, first ? factor : 1, second ? factor : 1)
    }
    case 'turn': {
      // Up is positive, as in the plot.
      const turn = (at: Point) => Math.atan2(center[1] - at[1], at[0] - center[0])
      return { ...mode, angle: mode.angle + ((turn(to) - turn(from)) * 180) / Math.PI }
    }
  }
}

/** Each standard deviation times a factor; a mode on the line has one. */
export const scaled = (mode: Mode, first: number, second: number): Mode => ({
  ...mode,
  sd: mode.sd * first,
  sd2: mode.sd2 * second,
})
