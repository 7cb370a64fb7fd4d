import { type RefObject, useEffect, useRef } from 'react'
import type { Pen } from '../canvas/view.ts'

interface Subscribable {
  subscribe(listener: () => void): () => void
}

/**
 * A canvas that is painted in the frame after a store has changed, past React. `paint` is given the
 * size in CSS pixels; it must keep its identity while it paints the same.
 */
export function useCanvas(
  store: Subscribable,
  paint: (pen: Pen, width: number, height: number) => void,
): RefObject<HTMLCanvasElement | null> {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const element = canvas.current
    const pen = element?.getContext('2d', { alpha: false })
    if (!element || !pen) return
    let scheduled = 0
    // Asked for once per change: reading it in every frame would lay out the page each time.
    let [width, height] = [element.clientWidth, element.clientHeight]
    const now = () => {
      scheduled = 0
      if (width === 0) return
      const ratio = window.devicePixelRatio || 1
      const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)]
      if (element.width !== across) element.width = across
      if (element.height !== down) element.height = down
      pen.setTransform(across / width, 0, 0, down / height, 0, 0)
      paint(pen, width, height)
    }
    const stale = () => {
      scheduled ||= requestAnimationFrame(now)
    }
    const stop = store.subscribe(stale)
    const observer = new ResizeObserver(() => {
      width = element.clientWidth
      height = element.clientHeight
      stale()
    })
    observer.observe(element)
    stale()
    return () => {
      stop()
      observer.disconnect()
      cancelAnimationFrame(scheduled)
    }
  }, [store, paint])
  return canvas
}
