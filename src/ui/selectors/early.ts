import { laneNames } from '../../core/settings/experiment.ts'
import type { State } from '../../store/state.ts'
import { objectiveOf, spreadOf } from './selectors.ts'

/** With so little of q on any mode, counts and distances say nothing yet of the objective. */
const EARLY = 0.2

/**
 * The larger share of samples on a mode, of both lanes (medians over runs), while it is too early to
 * compare them; null once it is not. A fit has no blob to leave: it is never too early for two of them.
 */
export function early({ lanes, experiment }: State): number | null {
  if (laneNames.every((name) => objectiveOf(experiment.lanes[name]).family === 'fit')) return null
  const shares = laneNames.map((name) => {
    const { measured } = lanes[name]
    return measured ? spreadOf(measured, 'highQuality')?.median : undefined
  })
  const known = shares.filter((share) => share !== undefined)
  if (known.length === 0) return null
  const most = Math.max(...known)
  return most < EARLY ? most : null
}
