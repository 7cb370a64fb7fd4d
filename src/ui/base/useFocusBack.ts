import { useEffect } from 'react'

/** Who opened something gets the focus back where it closes with the focus in it. */
export function useFocusBack(open: boolean): void {
  useEffect(() => {
    if (!open) return
    const opener = document.activeElement
    return () => {
      const lost = document.activeElement === document.body
      if (lost && opener instanceof HTMLElement) opener.focus()
    }
  }, [open])
}
