import { type RefObject, startTransition, useEffect, useState } from 'react'
import { useModescope } from '../base/useModescope.ts'

/** Time between two drawings of one chart, in ms. */
const period = 300
/** Charts drawn in one task would make it long, so each has a rhythm of its own. */
const offset = 37

export interface Turn {
  /** Whether the chart is in sight, or nearly. */
  readonly visible: boolean
  /** Whether it should follow the run: not while a mode is dragged, when every frame is the hand's. */
  readonly active: boolean
  /** Time between two drawings, in ms. */
  readonly period: number
}

/** When a chart should draw: not while it is out of sight, and not together with the others. */
export function useChartTurn(box: RefObject<HTMLElement | null>, index: number): Turn {
  const [visible, setVisible] = useState(false)
  const dragging = useModescope((state) => state.held !== null)
  useEffect(() => {
    if (!box.current) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const observer = new IntersectionObserver(
      (entries) => {
        const next = entries[entries.length - 1].isIntersecting
        clearTimeout(timer)
        timer = setTimeout(() => startTransition(() => setVisible(next)), offset * index)
      },
      { rootMargin: '60px' },
    )
    observer.observe(box.current)
    return () => {
      observer.disconnect()
      clearTimeout(timer)
    }
  }, [box, index])
  return { visible, active: visible && !dragging, period: period + offset * index }
}
