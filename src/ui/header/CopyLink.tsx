import { Button } from '@mantine/core'
import { words } from '../../languages/words.ts'
import { useCopiedLink } from '../share/useCopiedLink.ts'
import classes from './header.module.css'

/** Copies a link that says everything, and means the same for ever. */
export function CopyLink() {
  const { copied, copy } = useCopiedLink()
  return (
    <span aria-live="polite">
      <Button variant="default" className={classes.copy} data-copied={copied} onClick={copy}>
        {copied ? `✓ ${words.transport.copied}` : words.transport.copy}
      </Button>
    </span>
  )
}
