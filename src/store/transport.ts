import { laneNames } from '../core/experiment.ts'
import type { Actions, SetState, State } from './state.ts'

type Transport = Pick<
  Actions,
  'play' | 'pause' | 'stepOnce' | 'setSpeed' | 'runTo' | 'reset' | 'cancel' | 'setApart'
>

/** A lane that was cancelled has no run to go on with, so both start anew. */
const ended = ({ lanes }: State): boolean =>
  laneNames.some((lane) => lanes[lane].phase === 'cancelled')

/** Everything that moves the run. */
export const transport = (set: SetState): Transport => ({
  play: () =>
    set((state) => ({
      playing: true,
      stopAt: null,
      exactly: false,
      resets: state.resets + Number(ended(state)),
    })),
  pause: () => set({ playing: false, stopAt: null, exactly: false }),
  stepOnce: () =>
    set((state) => ({
      playing: true,
      stopAt: ended(state) ? 1 : state.step + 1,
      exactly: false,
      resets: state.resets + Number(ended(state)),
    })),
  setSpeed: (speed) => set({ speed }),
  runTo: (stopAt) =>
    set((state) => ({
      stopAt,
      exactly: true,
      playing: true,
      resets: state.resets + Number(stopAt <= state.step || ended(state)),
    })),
  reset: () => set(({ resets }) => ({ resets: resets + 1 })),
  cancel: () =>
    set(({ cancels }) => ({
      playing: false,
      stopAt: null,
      exactly: false,
      cancels: cancels + 1,
    })),
  setApart: (apart) => set({ apart }),
})
