import { useEffect, useState } from 'react'

interface Subscribable {
  subscribe(listener: () => void): () => void
}

/**
 * What `read` says of a store, at most every `ms` milliseconds: text that changes with every frame
 * cannot be read. Both must keep their identity.
 */
export function useSampledScene<T>(store: Subscribable, read: () => T, ms = 125): T {
  const [value, setValue] = useState(read)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      timer = undefined
      setValue(() => read())
    }
    const stop = store.subscribe(() => {
      timer ??= setTimeout(look, ms)
    })
    look()
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [store, read, ms])
  return value
}
