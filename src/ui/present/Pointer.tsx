import { useEffect, useRef } from 'react'
import classes from './present.module.css'
import { usePresenter } from './presenter.ts'

/** It fades when it has been still for so long, in ms: what it showed is seen, and it hides nothing. */
const REST = 900

/** A dot that follows the mouse, large enough to be followed from the last row. */
export function Pointer() {
  const on = usePresenter(({ pointer }) => pointer)
  const dot = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!on) return
    let timer: ReturnType<typeof setTimeout> | undefined
    // Past React, which has nothing else to do with it.
    const follow = ({ clientX, clientY }: PointerEvent) => {
      const element = dot.current
      if (!element) return
      element.style.translate = `${clientX}px ${clientY}px`
      element.dataset.still = 'false'
      clearTimeout(timer)
      timer = setTimeout(() => {
        element.dataset.still = 'true'
      }, REST)
    }
    document.addEventListener('pointermove', follow)
    return () => {
      document.removeEventListener('pointermove', follow)
      clearTimeout(timer)
    }
  }, [on])
  return on && <div ref={dot} className={classes.pointer} data-still="true" aria-hidden="true" />
}
