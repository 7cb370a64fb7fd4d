import type { Noise } from '../batch.ts'
import type { Tensor3D } from '../objective.ts'

/** x + sd·noise: what a critic is shown of data and of samples, so that the two overlap. */
export const blurred = (x: Tensor3D, sd: number, noise: Noise, name: string): Tensor3D =>
  sd === 0 ? x : x.add(noise.normal(`instance/${name}`, x.shape[2]).mul(sd))
