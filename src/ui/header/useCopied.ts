import { useEffect, useState } from 'react'

/** Copies a text, and knows for a while that it did; `failed` is told where the browser forbids it. */
export function useCopied(text: () => string, failed: () => void) {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 2500)
    return () => clearTimeout(timer)
  }, [copied])
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text())
      setCopied(true)
    } catch {
      failed()
    }
  }
  return { copied, copy }
}
