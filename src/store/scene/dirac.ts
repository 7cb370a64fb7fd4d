import { diracScene } from '../../core/dirac/diracScene.ts'
import { type LaneName, laneNames } from '../../core/settings/experiment.ts'
import { type DiracRun, diracRun } from './diracRun.ts'
import { createSceneStore } from './sceneStore.ts'

/** Steps of one frame at full speed. */
const mostSteps = 300
/** Steps a second, unless a person asks for others: one of nearly every frame. */
const calm = 60

export type Dirac = ReturnType<typeof createDirac>

/** The scene as a link opens it, and both games as far as they were played. */
export function createDirac(hash: string) {
  const store = createSceneStore(diracScene, hash, calm)
  const begun = (): Readonly<Record<LaneName, DiracRun>> => {
    const { shared, lanes } = store.getState().settings
    return { a: diracRun(lanes.a, shared), b: diracRun(lanes.b, shared) }
  }
  let games = begun()
  store.subscribe(
    ({ runs }) => runs,
    () => {
      games = begun()
    },
  )
  let owed = 0

  /** Plays for so many seconds. */
  function pass(seconds: number): void {
    const { playing, speed, step, stopAt, reach, pause } = store.getState()
    if (laneNames.every((lane) => games[lane].lost)) pause()
    if (!playing) return
    const fast = speed === 'full' || stopAt !== null
    owed = fast ? mostSteps : Math.min(mostSteps, owed + seconds * speed)
    const steps = Math.min(Math.floor(owed), (stopAt ?? Number.POSITIVE_INFINITY) - step)
    owed = fast ? 0 : owed - steps
    if (steps === 0) return
    for (const lane of laneNames) for (let i = 0; i < steps; i++) games[lane].advance()
    reach(step + steps)
  }

  return {
    store,
    get games() {
      return games
    },
    pass,
  }
}
