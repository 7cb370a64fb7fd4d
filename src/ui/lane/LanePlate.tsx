import { Button, CloseButton } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { LaneNotice } from '../../core/record/notice.ts'
import type { LaneName } from '../../core/settings/experiment.ts'
import { say } from '../../languages/say.ts'
import { words } from '../../languages/words.ts'
import type { State } from '../../store/state.ts'
import { formatPlace, formatShort, formatStep } from '../base/numbers.ts'
import { useModescope } from '../base/useModescope.ts'
import { useSampled } from '../base/useSampled.ts'
import { seedOf, selectAwaited, selectTarget } from '../selectors/selectors.ts'
import classes from './plate.module.css'
import { startUsed } from './startMoved.ts'

interface Plate {
  readonly text: string
  /** What stands beside it; a plate without one is news, and can be closed. */
  readonly action: 'reset' | 'cancel' | null
  /** Whether the lane does not train. */
  readonly bad: boolean
}

const said = (notice: LaneNotice) => say(words.problems.laneNotice, notice)

/** What the person must know about a lane's picture, in the order of weight. */
function plate(state: State, name: LaneName): Plate | null {
  const { phase, status, statuses, frame, notice, divergedAt } = state.lanes[name]
  const bad = (text: string): Plate => ({ text, action: 'reset', bad: true })
  const news = (text: string): Plate => ({ text, action: null, bad: false })
  if (phase === 'failed') return bad(notice ? said(notice) : words.lane.failed)
  if (phase === 'cancelled') return bad(words.lane.cancelled)
  const stopped = formatStep(divergedAt ?? frame?.step ?? state.step)
  if (status === 'diverged') return bad(words.lane.diverged(stopped))
  const heavy = heavyPlate(state, name)
  if (heavy) return heavy
  const run = frame?.shown ?? 0
  if (statuses[run] === 'diverged') {
    return news(words.ensemble.shownDiverged(seedOf(state, run), stopped))
  }
  if (notice) return news(said(notice))
  const used = startUsed(state.experiment.lanes[name], selectTarget(state))
  if (used) return news(words.lane.startMoved(used.sd.filter((sd) => sd > 0).map(formatPlace)))
  return phase === 'starting' && !frame && !selectAwaited(state) ? news(words.lane.starting) : null
}

/** A step that takes long is forecast, and can be cancelled. */
function heavyPlate({ lanes, playing }: State, name: LaneName): Plate | null {
  const { forecast, waited } = lanes[name]
  if (!playing || (forecast === null && waited === null)) return null
  const expected = forecast === null ? '' : words.lane.forecast(formatShort(forecast))
  const soFar = waited === null ? '' : words.lane.waited(waited)
  return { text: `${expected} ${soFar}`.trim(), action: 'cancel', bad: false }
}

/** How long a plate stays that need not stay, in ms, and for each character. */
const least = 5000
const reading = 60

/** As text, so that nothing is drawn anew while nothing changes. */
const plates = {
  a: (state: State) => JSON.stringify(plate(state, 'a')),
  b: (state: State) => JSON.stringify(plate(state, 'b')),
}

/** A message on the foot of the picture: it moves nothing and hides little. */
export function LanePlate({ lane }: { readonly lane: LaneName }) {
  const shown: Plate | null = JSON.parse(useSampled(plates[lane]))
  const [dismissed, setDismissed] = useState<string | null>(null)
  const news = shown?.action === null ? shown.text : null
  // The same words after another start are news again. News leave by themselves.
  useEffect(() => {
    if (news === null) return setDismissed(null)
    const timer = setTimeout(() => setDismissed(news), least + reading * news.length)
    return () => clearTimeout(timer)
  }, [news])
  return (
    <div aria-live="polite" className={classes.holder}>
      {shown && (shown.action !== null || news !== dismissed) && (
        <div className={classes.plate} data-bad={shown.bad}>
          <p>{shown.text}</p>
          {shown.action === null ? (
            <CloseButton
              size="sm"
              aria-label={words.notices.dismiss}
              onClick={() => setDismissed(news)}
            />
          ) : (
            <Button
              size="compact-sm"
              variant="default"
              onClick={useModescope.getState()[shown.action]}
            >
              {words.transport[shown.action]}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
