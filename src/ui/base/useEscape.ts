import { useEffect } from 'react'

type Press = Pick<KeyboardEvent, 'key' | 'preventDefault'>

/** Escape in a field gives back what was there; where there is something to, it does nothing else. */
export function takeEscape(event: Press, changed: boolean, giveBack: () => void): void {
  if (event.key !== 'Escape' || !changed) return
  event.preventDefault()
  giveBack()
}

/** Closes what is open at the press of Escape, unless a field or a popover took the key. */
export function useEscape(open: boolean, close: () => void): void {
  useEffect(() => {
    if (!open) return
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      if (document.querySelector(':popover-open:not([role=tooltip])')) return
      close()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [open, close])
}
