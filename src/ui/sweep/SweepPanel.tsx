import { Suspense } from 'react'
import { words } from '../../languages/en/sweep.ts'
import { lazyPart } from '../boundary/lazyPart.tsx'
import { Disclosure } from '../controls/Disclosure.tsx'

const Sweep = lazyPart(() => import('./Sweep.tsx'))

/** Closed, and not even loaded, until someone asks for it. */
export function SweepPanel() {
  return (
    <Disclosure title={words.title} summary={words.summary}>
      <Suspense fallback={null}>
        <Sweep />
      </Suspense>
    </Disclosure>
  )
}
