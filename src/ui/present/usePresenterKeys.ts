import { useEffect } from 'react'
import { keyFor } from '../keyboard/shortcuts.ts'
import { act } from './act.ts'
import { presenterKeys } from './keys.ts'

/** Listens for the keys of the presenter's view. */
export function usePresenterKeys(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat) return
      const key = keyFor(presenterKeys, event, document.activeElement)
      if (!key) return
      event.preventDefault()
      act(key.what)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
