import type { Actions, SetState } from './state.ts'

type Transport = Pick<
  Actions,
  'play' | 'pause' | 'stepOnce' | 'setSpeed' | 'runTo' | 'reset' | 'setApart'
>

/** Everything that moves the run. */
export const transport = (set: SetState): Transport => ({
  play: () => set({ playing: true, stopAt: null, exactly: false }),
  pause: () => set({ playing: false, stopAt: null, exactly: false }),
  stepOnce: () => set(({ step }) => ({ playing: true, stopAt: step + 1, exactly: false })),
  setSpeed: (speed) => set({ speed }),
  runTo: (stopAt) =>
    set(({ step, resets }) => ({
      stopAt,
      exactly: true,
      playing: true,
      resets: stopAt <= step ? resets + 1 : resets,
    })),
  reset: () => set(({ resets }) => ({ resets: resets + 1 })),
  setApart: (apart) => set({ apart }),
})
