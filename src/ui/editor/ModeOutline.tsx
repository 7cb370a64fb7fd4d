import type { Mode } from '../../core/mode.ts'
import { captureRadius } from '../canvas/modes.ts'
import { scaleOf, type View } from '../canvas/view.ts'
import { gripAt, type Point } from './grip.ts'
import classes from './handles.module.css'

interface Props {
  readonly mode: Mode
  readonly view: View
  readonly center: Point
}

/** The mode in hand: its outline at 3 sd, and the arm to the knob that turns it. */
export function ModeOutline({ mode, view, center }: Props) {
  const [x, y] = center
  const reach = captureRadius * scaleOf(view)
  const [knobX, knobY] = gripAt({ kind: 'turn' }, mode, view, center)
  return (
    <svg className={classes.outline} width={view.size} height={view.size} aria-hidden="true">
      <ellipse
        cx={x}
        cy={y}
        rx={reach * mode.sd}
        ry={reach * mode.sd2}
        transform={`rotate(${-mode.angle} ${x} ${y})`}
      />
      <line x1={x} y1={y} x2={knobX} y2={knobY} />
    </svg>
  )
}
