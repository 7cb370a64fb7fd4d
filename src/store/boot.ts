import { syncAddress } from './address.ts'
import { conduct } from './run/conductor.ts'
import { spawn, spawnSurvey } from './spawn.ts'
import { useModescope } from './store.ts'
import { surveyLanes } from './survey.ts'

/** Opens the link's experiment and starts training it. Call once, before the first render. */
export function boot(): void {
  if (location.hash.length > 1) useModescope.getState().open(location.hash)
  // Nothing comes before what the page was opened with.
  useModescope.setState({ past: [], edits: 0 })
  conduct({ store: useModescope, spawn, page: document })
  surveyLanes(spawnSurvey)
  syncAddress(useModescope, window)
}
