import { Button } from '@mantine/core'
import { Suspense, useId, useState } from 'react'
import { worksheetsWords } from '../../languages/late/worksheets.ts'
import type { Attended } from '../../store/lesson/answer.ts'
import { lazyPart } from '../boundary/lazyPart.tsx'
import classes from './mySheet.module.css'

const MySheet = lazyPart(() => import('./MySheet.tsx'))

/** Hands in what was answered so far; there is nothing to hand in before the first answer. */
export function SheetButton({ attended }: { readonly attended: Attended }) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const { own } = worksheetsWords()
  if (Object.keys(attended.answers).length === 0) return null
  return (
    <>
      <Button variant="default" popoverTarget={id}>
        {own.button}
      </Button>
      <section
        id={id}
        popover="auto"
        className={classes.sheet}
        aria-label={own.title}
        onToggle={({ newState }) => setOpen(newState === 'open')}
      >
        <Suspense>
          {open && (
            <MySheet attended={attended} close={() => document.getElementById(id)?.hidePopover()} />
          )}
        </Suspense>
      </section>
    </>
  )
}
