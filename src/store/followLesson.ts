import { fingerprintOf } from '../core/record/fingerprint.ts'
import { laneNames } from '../core/settings/experiment.ts'
import { encodeShort } from '../core/settings/shortLink.ts'
import { catalogue } from '../objectives/defaults.ts'
import { answered } from './answered.ts'
import { answerOf, goalOf } from './lesson/phase.ts'
import { withPlace } from './lesson/place.ts'
import { courseOf } from './link.ts'
import type { State } from './state.ts'
import type { Modescope } from './store.ts'

/** Notes beside each answer which run was looked at, and what it showed where it stopped. */
export function followLesson(store: Modescope): void {
  const { getState: get, setState: set } = store
  const look = () => {
    const state = get()
    const answer = answerOf(state)
    if (!answer || answer.fingerprint || !hasStopped(state)) return
    const link = linkOfRun(state)
    // It has been varied since.
    if (answer.link !== null && answer.link !== link) return
    const fingerprint = fingerprintOf(state.lanes)
    if (answer.link === null || fingerprint)
      answered({ set, get }, { ...answer, link, fingerprint })
  }
  store.subscribe(({ lesson, playing, step, lanes }) => [lesson, playing, step, lanes], look, {
    equalityFn: (a, b) => a.every((value, i) => value === b[i]),
    fireImmediately: true,
  })
}

/** Paused at the goal, or before it where no lane can go on. */
const hasStopped = (state: State): boolean =>
  !state.playing &&
  (state.step === goalOf(state) ||
    laneNames.every((lane) => {
      const { phase, status } = state.lanes[lane]
      return phase === 'failed' || (phase === 'ready' && status === 'diverged')
    }))

/** It says its course, so that it is the same run when the lesson is another. */
const linkOfRun = (state: State): string =>
  encodeShort(
    {
      ...courseOf(state),
      view: state.layers,
      unknown: withPlace([], state.lesson),
      stop: goalOf(state),
    },
    catalogue,
  )
