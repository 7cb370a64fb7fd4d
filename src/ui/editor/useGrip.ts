import { type PointerEvent, useRef } from 'react'
import type { Mode } from '../../core/mode.ts'
import { useModescope } from '../../store/store.ts'
import type { View } from '../canvas/view.ts'
import { changeMode } from './edits.ts'
import { dragged, type Grip, type Point } from './grip.ts'
import classes from './handles.module.css'

interface Drag {
  readonly grip: Grip
  /** As it was when it was taken. */
  readonly mode: Mode
  readonly center: Point
  readonly from: Point
}

/** Handlers that let a pointer drag a mode by a grip. The picture rests until the grip is let go. */
export function useGrip(index: number, mode: Mode, view: View, center: Point) {
  const drag = useRef<Drag | null>(null)
  const at = (event: PointerEvent): Point => [event.clientX, event.clientY]
  const release = () => {
    if (!drag.current) return
    drag.current = null
    useModescope.getState().hold(null)
  }
  return (grip: Grip) => ({
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      // Not every browser focuses a button that is pressed.
      event.currentTarget.closest('li')?.querySelector('button')?.focus({ preventScroll: true })
      const box = event.currentTarget.closest(`.${classes.handles}`)?.getBoundingClientRect()
      drag.current = {
        grip,
        mode,
        center: [center[0] + (box?.left ?? 0), center[1] + (box?.top ?? 0)],
        from: at(event),
      }
      const { takeMode, hold } = useModescope.getState()
      takeMode(index)
      hold({ center: view.center, halfWidth: view.halfWidth })
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (!drag.current) return
      const { grip, mode, center, from } = drag.current
      changeMode(index, dragged(grip, mode, view, center, from, at(event), event.shiftKey))
    },
    onPointerUp: release,
    onLostPointerCapture: release,
  })
}
