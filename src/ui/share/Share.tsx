import { CloseButton } from '@mantine/core'
import { Suspense, useState } from 'react'
import { words } from '../../languages/words.ts'
import { lazyPart } from '../boundary/lazyPart.tsx'
import classes from './share.module.css'

const ShareCard = lazyPart(() => import('./ShareCard.tsx'))

/** Where a link is handed on to other screens; the menu opens it. */
export function Share() {
  const [open, setOpen] = useState(false)
  return (
    <section
      id="share"
      popover="auto"
      className={classes.share}
      aria-labelledby="share-title"
      onToggle={({ newState }) => setOpen(newState === 'open')}
    >
      <h2 id="share-title">
        {words.transport.share}
        <CloseButton
          aria-label={words.transport.closeShare}
          onClick={() => document.getElementById('share')?.hidePopover()}
        />
      </h2>
      <Suspense>{open && <ShareCard />}</Suspense>
    </section>
  )
}
