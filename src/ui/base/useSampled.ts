import { startTransition, useEffect, useState } from 'react'
import type { State } from '../../store/state.ts'
import { useModescope } from './useModescope.ts'

/**
 * A slice of the store, read at most every `ms` milliseconds. Frames arrive at 30 Hz; text that
 * changes so fast cannot be read, and React would spend the time that training needs.
 * `selector` must keep its identity, or the subscription starts anew. While `active` is false the
 * value rests.
 */
export function useSampled<T>(selector: (state: State) => T, ms = 150, active = true): T {
  const [value, setValue] = useState(() => selector(useModescope.getState()))
  useEffect(() => {
    if (!active) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let last = 0
    const read = () => {
      timer = undefined
      last = performance.now()
      // Text can wait for input and pictures.
      startTransition(() => setValue(() => selector(useModescope.getState())))
    }
    const unsubscribe = useModescope.subscribe(selector, () => {
      timer ??= setTimeout(read, Math.max(0, last + ms - performance.now()))
    })
    read()
    return () => {
      unsubscribe()
      clearTimeout(timer)
    }
  }, [selector, ms, active])
  return value
}
