/** What adaptation did to the accuracy on the target, measured: `npm run adaptation -- --write`. */
import { laneDefaults, type SceneSettings, sceneDefaults } from '../scene/scene.ts'
import { type LaneName, laneNames } from '../settings/experiment.ts'
import { adaScene } from './adaScene.ts'
import measured from './measured.json' with { type: 'json' }

export type AdaSettings = SceneSettings<typeof adaScene.shared, typeof adaScene.lane>

export const trialSteps = 2000
export const trialSeeds = 10

/** Of each seed, the accuracy on the target. */
export type Trials = Readonly<Record<LaneName, readonly number[]>>

/** Lane A is the source alone, lane B the same with adaptation. */
export const recorded: Trials = measured

/** Whether everything but the seed is at its default, so that what was measured is true of it. */
export function isTrial(settings: AdaSettings): boolean {
  const { shared } = sceneDefaults(adaScene)
  return (
    JSON.stringify({ ...settings.shared, seed: shared.seed }) === JSON.stringify(shared) &&
    laneNames.every(
      (lane) =>
        JSON.stringify(settings.lanes[lane]) === JSON.stringify(laneDefaults(adaScene, lane)),
    )
  )
}

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length
