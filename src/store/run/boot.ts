import { sceneIn } from '../../core/scene/sceneId.ts'
import { roomApart, roomIn } from '../../core/settings/room.ts'
import { syncAddress } from '../address.ts'
import { spawn, spawnSurvey } from '../spawn.ts'
import { modescope } from '../store.ts'
import { surveyLanes } from '../survey.ts'
import { conduct } from './conductor.ts'

let booted = false

/**
 * Opens the link's experiment and starts training it; with the link of a scene, of a lecturer's notes
 * or of worksheets, which train nothing of it, when the page first leaves it. Call once, before the
 * first render.
 */
export function boot(): void {
  addEventListener('hashchange', begin)
  begin()
}

function begin(): void {
  if (booted || sceneIn(location.hash) || roomApart(location.hash)) return
  booted = true
  // At once: what it shows may take a moment to come.
  const room = roomIn(location.hash)
  if (room) modescope.getState().enter(room)
  // The file of a lesson says what is to be trained.
  const coming = location.hash.length > 1 ? modescope.getState().open(location.hash) : null
  if (coming) void coming.then(train)
  else train()
}

function train(): void {
  // Nothing comes before what the page was opened with.
  modescope.setState({ past: [], edits: 0 })
  conduct({ store: modescope, spawn, page: document })
  surveyLanes(spawnSurvey)
  syncAddress(modescope, window)
  followFirst()
}

/** What follows lessons comes with the first. */
function followFirst(): void {
  let asked = false
  const look = (held: boolean) => {
    if (!held || asked) return
    asked = true
    import('../followLesson.ts').then(
      ({ followLesson }) => followLesson(modescope),
      () => (asked = false),
    )
  }
  modescope.subscribe(({ lesson }) => lesson !== null, look, { fireImmediately: true })
}
