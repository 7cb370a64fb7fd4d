import { adaScene } from '../../core/ada/adaScene.ts'
import { bothOf, domainsOf } from '../../core/ada/domains.ts'
import { sceneDefaults } from '../../core/scene/scene.ts'
import { ada } from '../../objectives/adaptation/ada.ts'
import type { Trained } from '../session/contractTesting.ts'

const { shared, lanes } = sceneDefaults(adaScene)
const domains = domainsOf(shared)

/** The scene's lane with adaptation, to be trained on any backend. */
export const adapting: Trained = {
  learn: (world) => ada(world, domains, lanes.b),
  values: {},
  target: bothOf(domains),
}
