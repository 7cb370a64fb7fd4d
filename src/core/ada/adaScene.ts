import { scene } from '../scene/scene.ts'
import type { Values } from '../settings/params.ts'
import { domainParams, laneParams, trainingParams } from './params.ts'

/** A classifier trained on the source alone against the same with adversarial domain adaptation. */
export const adaScene = scene({
  id: 'ada',
  shared: { ...domainParams, ...trainingParams },
  lane: laneParams,
  differs: { a: { lambda: 0 }, b: {} },
})

export type AdaShared = Values<typeof adaScene.shared>
export type AdaLane = Values<typeof laneParams>
