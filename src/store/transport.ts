import { laneNames } from '../core/settings/experiment.ts'
import type { Actions, SetState } from './actions.ts'
import { goalOf, isLocked, phaseOf } from './lesson/phase.ts'
import { courseOf } from './link.ts'
import { opened } from './open.ts'
import type { State, Stops } from './state.ts'

type Transport = Pick<
  Actions,
  'play' | 'pause' | 'stepOnce' | 'setSpeed' | 'runTo' | 'reset' | 'cancel' | 'setApart'
>

/** A lane that was cancelled has no run to go on with, so both start anew. */
const ended = ({ lanes }: State): boolean =>
  laneNames.some((lane) => lanes[lane].phase === 'cancelled')

/** One step more of each lane. */
const next = ({ apart, lanes, step }: State): Stops =>
  apart ? { a: lanes.a.step + 1, b: lanes.b.step + 1 } : both(step + 1)

const both = (step: number): Stops => ({ a: step, b: step })

/** Whether a lane that still trains is past a step, so that it can stop there in another run only. */
const passed = ({ lanes, step }: State, stop: number): boolean =>
  stop <= step ||
  laneNames.some((lane) => {
    const { phase, status, step } = lanes[lane]
    return phase === 'ready' && status === 'ok' && step > stop
  })

/** Everything that moves the run. */
export const transport = (set: SetState): Transport => ({
  play: () =>
    set((state) => {
      if (phaseOf(state) === 'predict') return {}
      const goal = goalOf(state)
      // A step of a lesson pauses where there is something to compare, also when it is varied.
      const ahead = state.step < goal
      return {
        looked: null,
        playing: true,
        stopAt: ahead ? both(goal) : null,
        exactly: ahead,
        resets: state.resets + Number(ended(state)),
      }
    }),
  pause: () => set({ playing: false, stopAt: null, exactly: false }),
  stepOnce: () =>
    set((state) =>
      phaseOf(state) === 'predict'
        ? {}
        : {
            looked: null,
            playing: true,
            stopAt: ended(state) ? both(1) : next(state),
            exactly: false,
            resets: state.resets + Number(ended(state)),
          },
    ),
  setSpeed: (speed) => set({ speed }),
  runTo: (stop) =>
    set((state) =>
      isLocked(state)
        ? {}
        : {
            // The same run to an earlier step: with what was changed on the way.
            ...(passed(state, stop) && opened(courseOf(state))),
            looked: null,
            stopAt: both(stop),
            exactly: true,
            playing: true,
            resets: state.resets + Number(passed(state, stop) || ended(state)),
          },
    ),
  reset: () => set(({ resets }) => ({ looked: null, resets: resets + 1 })),
  cancel: () =>
    set(({ cancels }) => ({
      playing: false,
      stopAt: null,
      exactly: false,
      cancels: cancels + 1,
    })),
  setApart: (apart) => set({ apart }),
})
