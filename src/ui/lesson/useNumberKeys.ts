import { type RefObject, useEffect, useRef } from 'react'
import { keyFor } from '../keyboard/shortcuts.ts'

/**
 * Keys 1, 2, … choose one of so many fields, which takes the focus: Enter then answers.
 * @returns where the fields are to be put
 */
export function useNumberKeys(
  count: number,
  choose: (index: number) => void,
): RefObject<(HTMLInputElement | null)[]> {
  const fields = useRef<(HTMLInputElement | null)[]>([])
  useEffect(() => {
    const keys = Array.from({ length: count }, (_, i) => ({ key: String(i + 1), index: i }))
    const listen = (event: KeyboardEvent) => {
      const pressed = keyFor(keys, event, document.activeElement)
      if (!pressed || event.defaultPrevented) return
      event.preventDefault()
      fields.current[pressed.index]?.focus()
      choose(pressed.index)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [count, choose])
  return fields
}
