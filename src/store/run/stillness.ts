import type { Frame } from '../../core/record/frame.ts'
import { type LaneName, laneNames } from '../../core/settings/experiment.ts'
import type { Modescope } from '../store.ts'

/**
 * Watches that a page on which nothing trains shows what the person wants to see, with numbers of
 * the very step of the picture.
 */
export interface Stillness {
  /** The pictures are not of what the person wants to see. */
  outdate(): void
  /** Nor are they now, but the next round brings it along, if there is one. */
  owe(): void
  /** The lanes whose pictures are out of date. */
  stale(lanes: readonly LaneName[]): LaneName[]
  /** The lanes that must be drawn up and measured once more before they stand still. */
  restless(lanes: readonly LaneName[]): LaneName[]
  /** Fresh pictures of these lanes are being asked for. */
  asking(lanes: readonly LaneName[]): void
  /** They have come, with all the numbers there are. */
  answered(lanes: readonly LaneName[]): void
}

export function createStillness({ getState }: Modescope): Stillness {
  const outdated = new Set<LaneName>()
  const owed = new Set<LaneName>()
  /** The last picture whose numbers were asked for: a model that cannot be measured is asked once. */
  const asked: Partial<Record<LaneName, Frame | null>> = {}

  const ready = (lane: LaneName) => getState().lanes[lane].phase === 'ready'
  const unmeasured = (lane: LaneName) => {
    const { status, frame, measured } = getState().lanes[lane]
    return status === 'ok' && measured?.step !== frame?.step && asked[lane] !== frame
  }

  return {
    outdate() {
      for (const lane of laneNames) outdated.add(lane)
    },
    owe() {
      for (const lane of laneNames) owed.add(lane)
    },
    stale: (lanes) => lanes.filter((lane) => ready(lane) && outdated.has(lane)),
    restless: (lanes) =>
      lanes.filter(
        (lane) => ready(lane) && (outdated.has(lane) || owed.has(lane) || unmeasured(lane)),
      ),
    asking(lanes) {
      for (const lane of lanes) {
        outdated.delete(lane)
        owed.delete(lane)
      }
    },
    answered(lanes) {
      for (const lane of lanes) asked[lane] = getState().lanes[lane].frame
    },
  }
}
