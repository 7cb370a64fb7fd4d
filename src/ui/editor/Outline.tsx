import type { Mode } from '../../core/gaussian/mode.ts'
import type { Kind } from '../../core/gaussian/modesText.ts'
import { scaleOf } from '../canvas/view.ts'
import { gripAt, type Place } from './grip.ts'
import classes from './handles.module.css'

interface Props {
  readonly kind: Kind
  readonly mode: Mode
  readonly place: Place
  /** With the arm to the knob that turns it. */
  readonly arm: boolean
}

/** The outline of a Gaussian in the picture; on the line its extent along the axis. */
export function Outline({ kind, mode, place, arm }: Props) {
  const { view, center, reach } = place
  const [x, y] = center
  const [long, short] = [mode.sd, mode.sd2].map((sd) => reach * sd * scaleOf(view))
  const [knobX, knobY] = gripAt({ kind: 'turn' }, mode, place)
  return (
    <svg className={classes.outline} width={view.size} height={view.size} aria-hidden="true">
      {kind === 'line' ? (
        <line x1={x - long} y1={y} x2={x + long} y2={y} />
      ) : (
        <ellipse
          cx={x}
          cy={y}
          rx={long}
          ry={short}
          transform={`rotate(${-mode.angle} ${x} ${y})`}
        />
      )}
      {arm && kind === 'plane' && (
        <line className={classes.arm} x1={x} y1={y} x2={knobX} y2={knobY} />
      )}
    </svg>
  )
}
