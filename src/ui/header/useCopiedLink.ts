import { useEffect, useState } from 'react'
import { words } from '../../languages/words.ts'
import { currentLink } from '../../store/store.ts'
import { useModescope } from '../base/useModescope.ts'

/** Copies a link to the run; of a paused one, to pause at the same step. */
export const useCopiedLink = ({ short = false } = {}) =>
  useCopied(() => currentLink({ here: true, short }))

/** Copies the address of this page with such a link, and says for a while that it did. */
export function useCopied(link: () => string) {
  const notify = useModescope((state) => state.notify)
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 2500)
    return () => clearTimeout(timer)
  }, [copied])
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(new URL(link(), location.href).href)
      setCopied(true)
    } catch {
      notify(words.transport.copyFailed)
    }
  }
  return { copied, copy }
}
