import type { Speed } from '../state.ts'

/** Length of a round at full speed, in ms: a picture about 30 times a second. */
const ROUND = 33

/** How many steps the next round should have, from what the last ones took. */
export interface Pace {
  /** Steps of the next round. */
  steps(speed: Speed): number
  /** Reports what each lane needed for a step, in ms. */
  measured(perStep: readonly number[]): void
  /** Forgets everything: another experiment has another speed. */
  forget(): void
}

export function createPace(): Pace {
  let perStep: number | null = null
  let last = 1
  return {
    steps(speed) {
      if (speed !== 'full') return 1
      const fitting = perStep === null ? 1 : Math.floor(ROUND / perStep)
      // At most doubling, because one quick measurement proves little.
      last = Math.max(1, Math.min(fitting, 2 * last))
      return last
    },
    measured(lanes) {
      const slowest = Math.max(...lanes)
      if (!Number.isFinite(slowest)) return
      perStep = perStep === null ? slowest : 0.8 * perStep + 0.2 * slowest
    },
    forget() {
      perStep = null
      last = 1
    },
  }
}
