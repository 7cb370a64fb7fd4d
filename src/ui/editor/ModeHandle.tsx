import type { Mode } from '../../core/mode.ts'
import type { Kind } from '../../core/modesText.ts'
import { useModescope } from '../../store/store.ts'
import { toX, type View } from '../canvas/view.ts'
import { strings } from '../strings.ts'
import { describeMode } from './describeMode.ts'
import { changeMode, removeMode } from './edits.ts'
import { focusTaken } from './focusTaken.ts'
import { type Grip, gripAt, type Point } from './grip.ts'
import classes from './handles.module.css'
import { keyed } from './keys.ts'
import { ModeOutline } from './ModeOutline.tsx'
import { useGrip } from './useGrip.ts'

interface Props {
  readonly index: number
  readonly kind: Kind
  readonly mode: Mode
  readonly view: View
  /** Row of the mode's centre. */
  readonly row: number
}

const ends = (axis: 0 | 1): Grip[] => [
  { kind: 'resize', axis, side: 1 },
  { kind: 'resize', axis, side: -1 },
]
const grips: Readonly<Record<Kind, readonly Grip[]>> = {
  line: ends(0),
  plane: [...ends(0), ...ends(1), { kind: 'turn' }],
}

/** One mode in the picture: its centre, and its grips while it is in hand. */
export function ModeHandle({ index, kind, mode, view, row }: Props) {
  const taken = useModescope((state) => state.mode === index)
  const takeMode = useModescope((state) => state.takeMode)
  const center: Point = [toX(view, mode.x), row]
  const gripOf = useGrip(index, mode, view, center)
  return (
    <li>
      {taken && kind === 'plane' && <ModeOutline mode={mode} view={view} center={center} />}
      {taken &&
        grips[kind].map((grip) => {
          const [left, top] = gripAt(grip, mode, view, center)
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: keys on the centre do the same
            <span
              aria-hidden="true"
              key={JSON.stringify(grip)}
              className={classes.grip}
              data-kind={grip.kind}
              style={{ left, top }}
              // The keys stay with the centre.
              onMouseDown={(event) => event.preventDefault()}
              {...gripOf(grip)}
            />
          )
        })}
      <button
        type="button"
        className={classes.center}
        style={{ left: center[0], top: center[1] }}
        aria-label={describeMode(index + 1, mode, kind)}
        aria-description={strings.editor.keys[kind]}
        aria-pressed={taken}
        onFocus={() => takeMode(index)}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey) return
          const next = keyed(mode, event)
          if (next) changeMode(index, next)
          else if (event.key === 'Delete' || event.key === 'Backspace') {
            removeMode(index)
            focusTaken(event.currentTarget.closest('ul'))
          } else return
          event.preventDefault()
        }}
        {...gripOf({ kind: 'move' })}
      />
    </li>
  )
}
