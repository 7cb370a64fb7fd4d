import { useEffect, useState } from 'react'

/**
 * Copies a text, and knows for a while that it did; `failed` is told where the browser forbids it, and
 * `done` what was copied.
 */
export function useCopied(
  text: () => string,
  failed: () => void,
  done: (text: string) => void = () => {},
) {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 2500)
    return () => clearTimeout(timer)
  }, [copied])
  const copy = async () => {
    const copy = text()
    try {
      await navigator.clipboard.writeText(copy)
    } catch {
      return failed()
    }
    setCopied(true)
    done(copy)
  }
  return { copied, copy }
}
