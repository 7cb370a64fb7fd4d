import { Button } from '@mantine/core'
import { Suspense, useState } from 'react'
import { presentWords } from '../../languages/late/present.ts'
import { lazyPart } from '../boundary/lazyPart.tsx'

const Flashcard = lazyPart(() => import('./Flashcard.tsx'))

/** For a show of hands without hands: the screen shows the letter that was chosen. */
export function HoldUp({ chosen }: { readonly chosen: number }) {
  const [held, setHeld] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setHeld(true)}>
        {presentWords().flashcard.open}
      </Button>
      <Suspense>{held && <Flashcard chosen={chosen} onClose={() => setHeld(false)} />}</Suspense>
    </>
  )
}
