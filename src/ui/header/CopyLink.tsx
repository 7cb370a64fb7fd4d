import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useModescope } from '../../store/store.ts'
import { strings } from '../strings.ts'
import classes from './header.module.css'

/** Copies the address, which always holds the experiment, and says so. */
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
      await navigator.clipboard.writeText(window.location.href)
      setCopied(true)
    } catch {
      notify(strings.transport.copyFailed)
    }
  }
  return (
    <span aria-live="polite">
      <Button variant="default" className={classes.copy} data-copied={copied} onClick={copy}>
        {copied ? `✓ ${strings.transport.copied}` : strings.transport.copy}
      </Button>
    </span>
  )
}
