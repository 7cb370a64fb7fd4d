import { useEffect, useRef, useState } from 'react'
import type { Mode } from '../../core/gaussian/mode.ts'
import type { LaneName } from '../../core/settings/experiment.ts'
import { words } from '../../languages/words.ts'
import { letter } from '../base/palette.ts'
import { useModescope } from '../base/useModescope.ts'
import { fromX, fromY, toX, type View } from '../canvas/view.ts'
import { selectChoice, selectPictured } from '../selectors/selectors.ts'
import { drawnOf } from './drawn.ts'
import { addMode } from './edits.ts'
import { focusTaken } from './focusTaken.ts'
import type { Point } from './grip.ts'
import classes from './handles.module.css'
import { ModeHandle } from './ModeHandle.tsx'
import { rowOf } from './rowOf.ts'
import { StartHandle } from './StartHandle.tsx'
import { startParamOf } from './start.ts'

/**
 * What can be dragged in the picture of a lane: the modes of a drawn target, and the Gaussian that a
 * model starts from. By pointer and touch, and by keys, since every centre is a button.
 */
export function PictureHandles({ lane }: { readonly lane: LaneName }) {
  const root = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState(0)
  const drawn = drawnOf(useModescope((state) => state.experiment.target))
  const start = startParamOf(useModescope(selectChoice[lane])) !== null
  const target = useModescope(selectPictured)
  const layers = useModescope((state) => state.layers)
  const startable = start && layers.start
  const needed = drawn !== null || startable
  useEffect(() => {
    const element = root.current
    if (!element || !needed) return
    const observer = new ResizeObserver(() => setSize(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [needed])
  if (!needed) return null

  const kind = target.space.kind === 'line' ? 'line' : 'plane'
  const view: View = { center: target.center, halfWidth: target.halfWidth, size }
  const centerOf = (mode: Mode): Point => [toX(view, mode.x), rowOf(kind, mode, view, layers)]
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the panel beside has a button that adds
    <div
      ref={root}
      className={classes.handles}
      data-drawn={drawn !== null}
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) useModescope.getState().takeMode(null)
      }}
      onDoubleClick={(event) => {
        if (!drawn || event.target !== event.currentTarget) return
        const { left, top } = event.currentTarget.getBoundingClientRect()
        addMode([fromX(view, event.clientX - left), fromY(view, event.clientY - top)])
        focusTaken(event.currentTarget.querySelector('ul'))
      }}
    >
      {size > 0 && (
        <ul className={classes.list} aria-label={words.editor.handles(letter[lane])}>
          {startable && <StartHandle lane={lane} kind={kind} view={view} centerOf={centerOf} />}
          {drawn?.modes.map((mode, index) => (
            <ModeHandle
              // A mode is its place in the list: it has no other name.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              key={index}
              index={index}
              kind={kind}
              mode={mode}
              view={view}
              center={centerOf(mode)}
            />
          ))}
        </ul>
      )}
    </div>
  )
}
