import { scene } from '../scene/scene.ts'
import type { Values } from '../settings/params.ts'
import { laneParams, sharedParams } from './params.ts'

/** The Dirac-GAN without a regulariser against the same with R1. */
export const diracScene = scene({
  id: 'dirac',
  shared: sharedParams,
  lane: laneParams,
  differs: { a: {}, b: { regulariser: 'r1' } },
})

export type DiracShared = Values<typeof sharedParams>
export type DiracLane = Values<typeof laneParams>
