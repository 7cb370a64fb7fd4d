import { type PointerEvent, useRef } from 'react'
import type { Mode } from '../../core/gaussian/mode.ts'
import { dragged, type Grip, type Place, type Point } from './grip.ts'

/** What a drag does. */
export interface Dragging {
  readonly onTake: () => void
  readonly onDrag: (mode: Mode) => void
  readonly onRelease: () => void
}

interface Drag {
  readonly grip: Grip
  /** As they were when the grip was taken. */
  readonly mode: Mode
  readonly place: Place
  readonly from: Point
}

/** Handlers that let a pointer drag a mode by a grip. */
export function useGrip(mode: Mode, place: Place, { onTake, onDrag, onRelease }: Dragging) {
  const drag = useRef<Drag | null>(null)
  const release = () => {
    if (!drag.current) return
    drag.current = null
    onRelease()
  }
  return (grip: Grip) => ({
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      // Not every browser focuses a button that is pressed.
      event.currentTarget.closest('li')?.querySelector('button')?.focus({ preventScroll: true })
      drag.current = { grip, mode, place, from: pointIn(event) }
      onTake()
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (!drag.current) return
      const { grip, mode, place, from } = drag.current
      onDrag(dragged(grip, mode, place, from, pointIn(event), event.shiftKey))
    },
    onPointerUp: release,
    onLostPointerCapture: release,
  })
}

/** Where the pointer is in the picture, of which the list of handles is the corner. */
function pointIn({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): Point {
  const { left, top } = currentTarget.closest('ul')?.getBoundingClientRect() ?? { left: 0, top: 0 }
  return [clientX - left, clientY - top]
}
