import { limited, type Mode } from '../../core/mode.ts'
import { captureRadius } from '../canvas/modes.ts'
import { scaleOf, type View } from '../canvas/view.ts'

/** CSS pixels from the top left corner of the picture. */
export type Point = readonly [number, number]

/** What a hand may take of a mode: its centre, an end of one of its axes, or the knob that turns it. */
export type Grip =
  | { readonly kind: 'move' }
  | { readonly kind: 'resize'; readonly axis: 0 | 1; readonly side: 1 | -1 }
  | { readonly kind: 'turn' }

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Direction of a principal axis on the canvas, where rows grow downwards. */
function direction({ angle }: Mode, axis: 0 | 1): Point {
  const turn = radians(angle) + (axis * Math.PI) / 2
  return [Math.cos(turn), -Math.sin(turn)]
}

/** Ends of axes stand on the outline of the mode, but never in the way of its centre. */
const leastArm = 30
const knob = 26

/** Where a grip stands, given the centre. It keeps inside the picture. */
export function gripAt(grip: Grip, mode: Mode, view: View, center: Point): Point {
  if (grip.kind === 'move') return center
  const axis = grip.kind === 'turn' ? 0 : grip.axis
  const [ux, uy] = direction(mode, axis)
  const sd = axis === 0 ? mode.sd : mode.sd2
  const arm = Math.max(leastArm, captureRadius * sd * scaleOf(view))
  const away = grip.kind === 'turn' ? arm + knob : arm * grip.side
  return [within(view, center[0] + away * ux), within(view, center[1] + away * uy)]
}

const edge = 12
const within = ({ size }: View, value: number) => Math.max(edge, Math.min(size - edge, value))

/** The mode after its grip went from one point to another. */
export function dragged(
  grip: Grip,
  mode: Mode,
  view: View,
  center: Point,
  from: Point,
  to: Point,
  alike: boolean,
): Mode {
  const scale = scaleOf(view)
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const onLine = mode.sd2 === 0
  switch (grip.kind) {
    case 'move':
      return limited({
        ...mode,
        x: mode.x + dx / scale,
        y: onLine ? 0 : mode.y - dy / scale,
      })
    case 'resize': {
      const [ux, uy] = direction(mode, grip.axis)
      const longer = (grip.side * (dx * ux + dy * uy)) / (captureRadius * scale)
      const sd = grip.axis === 0 ? mode.sd : mode.sd2
      // Past the centre it is as narrow as it gets; without any width it would lie on the line.
      const factor = Math.max(1e-9, sd + longer) / sd
      return scaled(
        mode,
        alike || grip.axis === 0 ? factor : 1,
        alike || grip.axis === 1 ? factor : 1,
      )
    }
    case 'turn': {
      // Up is positive, as in the plot.
      const turn = (at: Point) => Math.atan2(center[1] - at[1], at[0] - center[0])
      return limited({ ...mode, angle: mode.angle + ((turn(to) - turn(from)) * 180) / Math.PI })
    }
  }
}

/** Both standard deviations times a factor each; a mode on the line has one. */
export const scaled = (mode: Mode, first: number, second: number): Mode =>
  limited({ ...mode, sd: mode.sd * first, sd2: mode.sd2 * second })
