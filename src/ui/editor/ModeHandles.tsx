import { useEffect, useRef, useState } from 'react'
import type { LaneName } from '../../core/experiment.ts'
import { useModescope } from '../../store/store.ts'
import { captureRadius } from '../canvas/modes.ts'
import { fromX, fromY, toX, type View } from '../canvas/view.ts'
import { letter } from '../palette.ts'
import { selectPictured } from '../selectors.ts'
import { strings } from '../strings.ts'
import { drawnOf } from './drawn.ts'
import { addMode } from './edits.ts'
import { focusTaken } from './focusTaken.ts'
import classes from './handles.module.css'
import { ModeHandle } from './ModeHandle.tsx'
import { rowOf } from './rowOf.ts'

/**
 * The modes of a drawn target over the picture of a lane, to be moved, resized and turned by
 * pointer, touch and keyboard. Each centre is a button; the grips of the mode in hand are for
 * pointers only, since keys on its centre do the same.
 */
export function ModeHandles({ lane }: { readonly lane: LaneName }) {
  const root = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState(0)
  const choice = useModescope((state) => state.experiment.target)
  const target = useModescope(selectPictured)
  const layers = useModescope((state) => state.layers)
  const drawn = drawnOf(choice)
  const shown = drawn !== null
  useEffect(() => {
    const element = root.current
    if (!element || !shown) return
    const observer = new ResizeObserver(() => setSize(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [shown])
  if (!drawn) return null
  const { kind, modes } = drawn
  const view: View = { center: target.center, halfWidth: target.halfWidth, size }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the panel beside has a button that adds
    <div
      ref={root}
      className={classes.handles}
      onDoubleClick={(event) => {
        if (event.target !== event.currentTarget) return
        const { left, top } = event.currentTarget.getBoundingClientRect()
        addMode([fromX(view, event.clientX - left), fromY(view, event.clientY - top)])
        focusTaken(event.currentTarget.querySelector('ul'))
      }}
    >
      {size > 0 && (
        <ul className={classes.list} aria-label={strings.editor.handles(letter[lane])}>
          {modes.map((mode, index) => (
            <ModeHandle
              // A mode is its place in the list: it has no other name.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              key={index}
              index={index}
              kind={kind}
              mode={mode}
              place={{
                view,
                center: [toX(view, mode.x), rowOf(kind, mode, view, layers)],
                reach: captureRadius,
              }}
            />
          ))}
        </ul>
      )}
    </div>
  )
}
