import { CloseButton } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { LaneName } from '../../core/experiment.ts'
import type { State } from '../../store/state.ts'
import { useModescope } from '../../store/store.ts'
import { formatStep } from '../numbers.ts'
import { seedOf } from '../selectors.ts'
import { strings } from '../strings.ts'
import { useSampled } from '../useSampled.ts'
import classes from './lane.module.css'

/** What the person must know about a lane's picture, in the order of weight. */
function plate(state: State, name: LaneName): { text: string; bad: boolean } | null {
  const { phase, status, statuses, frame, notice } = state.lanes[name]
  if (phase === 'failed') return { text: notice ?? strings.lane.failed, bad: true }
  if (status === 'diverged') {
    return {
      text: notice ?? strings.lane.diverged(formatStep(frame?.step ?? state.step)),
      bad: true,
    }
  }
  const run = frame?.shown ?? 0
  if (statuses[run] === 'diverged') {
    return { text: strings.ensemble.shownDiverged(seedOf(state, run)), bad: true }
  }
  if (notice) return { text: notice, bad: false }
  if (phase === 'starting' && !frame) return { text: strings.lane.starting, bad: false }
  return null
}

const texts = {
  a: (state: State) => plate(state, 'a')?.text ?? null,
  b: (state: State) => plate(state, 'b')?.text ?? null,
}

/** A message on the foot of the picture: it moves nothing and hides little. */
export function LanePlate({ lane }: { readonly lane: LaneName }) {
  const text = useSampled(texts[lane])
  const [dismissed, setDismissed] = useState<string | null>(null)
  // The same words after another start are news again.
  useEffect(() => {
    if (text === null) setDismissed(null)
  }, [text])
  const bad = useModescope((state) => plate(state, lane)?.bad ?? false)
  return (
    <div aria-live="polite" className={classes.plateHolder}>
      {text && text !== dismissed && (
        <div className={classes.plate} data-bad={bad}>
          <p>{text}</p>
          <CloseButton
            size="sm"
            aria-label={strings.notices.dismiss}
            onClick={() => setDismissed(text)}
          />
        </div>
      )}
    </div>
  )
}
