import { words } from '../../languages/words.ts'
import { Help } from '../controls/Help.tsx'
import { useCopiedLink } from '../share/useCopiedLink.ts'
import classes from './menu.module.css'

/** Copies a link that leaves out what is as a frozen table says: for a slide, or a QR code. */
export function CopyShortLink() {
  const { copied, copy } = useCopiedLink({ short: true })
  return (
    <div className={classes.row}>
      <span aria-live="polite" className={classes.grow}>
        <button type="button" className={classes.textButton} onClick={copy}>
          {copied ? `✓ ${words.transport.copied}` : words.transport.copyShort}
        </button>
      </span>
      <Help label={words.transport.copyShort} text={words.transport.copyShortHelp} />
    </div>
  )
}
