import type { Actions, SetState } from './actions.ts'

/** Seats that are given away without a number: as many that of 200 phones hardly two are the same. */
const seats = 1_000_000

/** How a link's question for the seed is answered. */
export const seat = (set: SetState): Pick<Actions, 'takeSeat'> => ({
  takeSeat: (seat) =>
    set(({ experiment, course, resets }) => {
      const seed = seat ?? anySeat()
      const seated = { ...experiment, training: { ...experiment.training, seed } }
      // What the link does on the way stays, and where it pauses.
      return {
        asksSeat: false,
        experiment: seated,
        course: { ...course, experiment: seated },
        resets: resets + 1,
      }
    }),
})

/** From 1 on. Which it is says the link, so it need not be one that can be drawn again. */
const anySeat = (): number => 1 + (crypto.getRandomValues(new Uint32Array(1))[0] % seats)
