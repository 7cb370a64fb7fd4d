import { scene } from '../scene/scene.ts'
import type { Values } from '../settings/params.ts'
import { adversarialParams, domainParams, rateParams, trainingParams } from './params.ts'

const lane = { ...adversarialParams, ...rateParams }

/** A classifier trained on the source alone against the same with adversarial domain adaptation. */
export const adaScene = scene({
  id: 'ada',
  shared: { ...domainParams, ...trainingParams },
  lane,
  differs: { a: { lambda: 0 }, b: {} },
})

export type AdaShared = Values<typeof adaScene.shared>
export type AdaLane = Values<typeof lane>
