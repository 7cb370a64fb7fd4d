import { useEffect } from 'react'
import { keyFor } from '../keyboard/shortcuts.ts'
import { act } from './act.ts'
import { presenterKeys } from './keys.ts'

/**
 * Listens for the keys of the presenter's view, before what has the focus does: a chart that was pointed
 * at has keys of its own, which are those of a clicker.
 */
export function usePresenterKeys(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat) return
      const key = keyFor(presenterKeys, event, document.activeElement)
      if (!key) return
      event.preventDefault()
      event.stopPropagation()
      act(key.what)
    }
    document.addEventListener('keydown', listen, { capture: true })
    return () => document.removeEventListener('keydown', listen, { capture: true })
  }, [])
}
