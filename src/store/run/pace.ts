import type { Trained } from '../../engine/wire/client.ts'
import type { Speed } from '../state.ts'

/** Length of a round at full speed, in ms: a picture about 30 times a second. */
const ROUND = 33

/** How many steps the next round should have, from what the last ones took. */
export interface Pace {
  /** Steps of the next round. */
  steps(speed: Speed): number
  /** Reports what each lane needed. */
  measured(lanes: readonly Pick<Trained, 'steps' | 'milliseconds' | 'drawing'>[]): void
  /** Forgets everything: another experiment has another speed. */
  forget(): void
}

/** Of the slowest lane, in ms. */
interface Costs {
  readonly step: number
  readonly drawing: number
}

export function createPace(): Pace {
  let costs: Costs | null = null
  let last = 1
  return {
    steps(speed) {
      if (speed !== 'full') return 1
      last = Math.max(1, Math.min(costs ? fitting(costs) : 1, 2 * last))
      return last
    },
    measured(lanes) {
      const trained = lanes.filter(({ steps }) => steps > 0)
      if (trained.length === 0) return
      const now = {
        step: Math.max(...trained.map((one) => (one.milliseconds - one.drawing) / one.steps)),
        drawing: Math.max(...trained.map(({ drawing }) => drawing)),
      }
      const smooth = (before: number, value: number) => 0.8 * before + 0.2 * value
      costs = costs
        ? { step: smooth(costs.step, now.step), drawing: smooth(costs.drawing, now.drawing) }
        : now
    },
    forget() {
      costs = null
      last = 1
    },
  }
}

/**
 * Training has what a picture leaves of a round, and as much time as the picture takes at least: one
 * that many passes through a network make, as of diffusion, would leave it a step a round.
 */
const fitting = ({ step, drawing }: Costs): number =>
  Math.floor(Math.max(ROUND - drawing, drawing) / step)
