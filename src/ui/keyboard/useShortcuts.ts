import { useEffect } from 'react'
import { useModescope } from '../base/useModescope.ts'
import { shortcutFor } from './shortcuts.ts'

/** Listens for the page's shortcuts. */
export function useShortcuts(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat) return
      const shortcut = shortcutFor(event, document.activeElement)
      if (!shortcut) return
      event.preventDefault()
      shortcut.run(useModescope.getState())
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
