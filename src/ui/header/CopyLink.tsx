import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { words } from '../../languages/words.ts'
import { currentLink } from '../../store/store.ts'
import { useModescope } from '../base/useModescope.ts'
import classes from './header.module.css'

/** Copies a link to the experiment; of a paused one, to pause at the same step. */
export function CopyLink() {
  const notify = useModescope((state) => state.notify)
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 2500)
    return () => clearTimeout(timer)
  }, [copied])
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(new URL(currentLink({ here: true }), location.href).href)
      setCopied(true)
    } catch {
      notify(words.transport.copyFailed)
    }
  }
  return (
    <span aria-live="polite">
      <Button variant="default" className={classes.copy} data-copied={copied} onClick={copy}>
        {copied ? `✓ ${words.transport.copied}` : words.transport.copy}
      </Button>
    </span>
  )
}
