import type { EnsembleRow } from '../../core/record/ensembleRow.ts'
import { type LaneName, laneNames } from '../../core/settings/experiment.ts'
import type { State } from '../state.ts'
import type { Modescope } from '../store.ts'
import { laneAt } from '../timeline/looked.ts'
import { viewed } from '../timeline/viewed.ts'
import type { Runner } from './runner.ts'
import { createPictures } from './wanted.ts'

/** Makes the steps of the past again that the page looks at, until its pictures are exact. */
export interface Looks {
  /** The lanes of these that are not yet shown as they were. */
  due(lanes: readonly LaneName[]): LaneName[]
  /** Goes on with these, for as long as a round takes. */
  take(lanes: readonly LaneName[]): Promise<void>
}

export interface Looking {
  readonly store: Modescope
  readonly runners: Readonly<Record<LaneName, Runner>>
  readonly run: () => number
}

export function createLooks({ store: { getState, setState }, runners, run }: Looking): Looks {
  const wanted = () => ({
    ...createPictures().next(viewed(getState()), 0, { all: true, measure: true }),
    past: false,
  })

  return {
    due(lanes) {
      const { looked, lanes: newest } = getState()
      if (!looked) return []
      const key = keyOf(looked.step, wanted())
      return lanes.filter((lane) => {
        const { phase, step } = newest[lane]
        return phase === 'ready' && step > looked.step && looked.exact[lane] !== key
      })
    },
    async take(lanes) {
      const { looked, grafted } = getState()
      if (!looked) return
      const { step } = looked
      const what = wanted()
      const ofRun = run()
      // What a branch was before it left its stem is the stem's.
      const askedOf = (lane: LaneName) =>
        lane === 'b' && grafted && step <= grafted.at ? 'a' : lane
      const asked = laneNames.filter((lane) => lanes.some((one) => askedOf(one) === lane))
      const replies = await Promise.all(
        asked.map(async (lane) => [lane, await runners[lane].look(step, what)] as const),
      )
      const frames = new Map(replies)
      if (ofRun !== run()) return
      setState((state: State) => {
        const { looked: now } = state
        // The person has gone elsewhere meanwhile.
        if (now?.step !== step) return {}
        const exact = { ...now.exact }
        const past = { ...now.lanes }
        for (const lane of lanes) {
          const frame = frames.get(askedOf(lane))?.frame
          if (!frame) continue
          exact[lane] = keyOf(step, what)
          past[lane] = laneAt(state.lanes[lane], frame, frame.now ?? rowBefore(state, lane, step))
        }
        return { looked: { ...now, exact, lanes: past } }
      })
    },
  }
}

/** Of a run that has diverged, its last good numbers. */
const rowBefore = ({ lanes }: State, lane: LaneName, step: number): EnsembleRow | null =>
  lanes[lane].history.rows.findLast((row) => row.step <= step) ?? null

const keyOf = (step: number, what: unknown): string => JSON.stringify([step, what])
