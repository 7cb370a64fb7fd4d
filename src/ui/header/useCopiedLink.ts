import { useEffect, useState } from 'react'
import { words } from '../../languages/words.ts'
import { currentLink } from '../../store/store.ts'
import { useModescope } from '../base/useModescope.ts'

/** Copies a link to the run; of a paused one, to pause at the same step. */
export function useCopiedLink({ short = false } = {}) {
  const notify = useModescope((state) => state.notify)
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 2500)
    return () => clearTimeout(timer)
  }, [copied])
  const copy = async () => {
    try {
      const link = currentLink({ here: true, short })
      await navigator.clipboard.writeText(new URL(link, location.href).href)
      setCopied(true)
    } catch {
      notify(words.transport.copyFailed)
    }
  }
  return { copied, copy }
}
