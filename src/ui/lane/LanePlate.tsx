import { Button, CloseButton } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { LaneName } from '../../core/experiment.ts'
import type { State } from '../../store/state.ts'
import { useModescope } from '../../store/store.ts'
import { formatStep } from '../numbers.ts'
import { seedOf } from '../selectors.ts'
import { strings } from '../strings.ts'
import { useSampled } from '../useSampled.ts'
import classes from './plate.module.css'

interface Plate {
  readonly text: string
  /** Said until a reset: the lane does not train. */
  readonly bad: boolean
}

/** What the person must know about a lane's picture, in the order of weight. */
function plate(state: State, name: LaneName): Plate | null {
  const { phase, status, statuses, frame, notice, divergedAt } = state.lanes[name]
  if (phase === 'failed') return { text: notice ?? strings.lane.failed, bad: true }
  const stopped = formatStep(divergedAt ?? frame?.step ?? state.step)
  if (status === 'diverged') return { text: strings.lane.diverged(stopped), bad: true }
  const run = frame?.shown ?? 0
  if (statuses[run] === 'diverged') {
    return { text: strings.ensemble.shownDiverged(seedOf(state, run)), bad: false }
  }
  if (notice) return { text: notice, bad: false }
  if (phase === 'starting' && !frame) return { text: strings.lane.starting, bad: false }
  return null
}

/** How long a plate stays that need not stay, in ms, and for each character. */
const least = 5000
const reading = 60

const texts = {
  a: (state: State) => plate(state, 'a')?.text ?? null,
  b: (state: State) => plate(state, 'b')?.text ?? null,
}

/** A message on the foot of the picture: it moves nothing and hides little. */
export function LanePlate({ lane }: { readonly lane: LaneName }) {
  const text = useSampled(texts[lane])
  const [dismissed, setDismissed] = useState<string | null>(null)
  // The same words after another start are news again. Good news leave by themselves.
  useEffect(() => {
    if (text === null) return setDismissed(null)
    const timer = setTimeout(() => setDismissed(text), least + reading * text.length)
    return () => clearTimeout(timer)
  }, [text])
  const bad = useModescope((state) => plate(state, lane)?.bad ?? false)
  return (
    <div aria-live="polite" className={classes.holder}>
      {text && (bad || text !== dismissed) && (
        <div className={classes.plate} data-bad={bad}>
          <p>{text}</p>
          {bad ? (
            <Button size="compact-sm" variant="default" onClick={useModescope.getState().reset}>
              {strings.transport.reset}
            </Button>
          ) : (
            <CloseButton
              size="sm"
              aria-label={strings.notices.dismiss}
              onClick={() => setDismissed(text)}
            />
          )}
        </div>
      )}
    </div>
  )
}
