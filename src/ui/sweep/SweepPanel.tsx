import { Suspense } from 'react'
import { sweepWords } from '../../languages/late/sweep.ts'
import { lazyPart } from '../boundary/lazyPart.tsx'
import { Disclosure } from '../controls/Disclosure.tsx'

const Sweep = lazyPart(() => import('./Sweep.tsx'))

/** Closed, and not even loaded, until someone asks for it. */
export function SweepPanel() {
  return (
    <Disclosure title={sweepWords().title} summary={sweepWords().summary}>
      <Suspense fallback={null}>
        <Sweep />
      </Suspense>
    </Disclosure>
  )
}
