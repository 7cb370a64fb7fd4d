/** Where the terms of a generator's loss would have the points go that it makes. */
import type { Noise } from '../batch.ts'
import type { LearnerFacts } from '../facts.ts'
import type { Tensor1D, Tensor3D, TF } from '../objective.ts'
import { drawnAgain, pullAt } from '../pulls.ts'

type Pulls = NonNullable<LearnerFacts['pulls']>

interface Autoencoder {
  sample(noise: Noise): Tensor3D
  /** What comes back of data. */
  back(x: Tensor3D, noise: Noise): Tensor3D
  /** What a critic says of either, by noise of this name. */
  fooling(of: Tensor3D, noise: Noise, name: string): Tensor1D
  distance(back: Tensor3D, x: Tensor3D): Tensor1D
}

/** The terms 'critic', 'distance' and 'back'. */
export const backPulls =
  (tf: TF, { sample, back, fooling, distance }: Autoencoder): Pulls =>
  (x, noise) => {
    const few = noise(x.shape[1])
    const [at, returned, often] = [sample(few), back(x, few), drawnAgain(x)]
    return [
      pullAt(tf, at, noise, (of, drawn) => fooling(of, drawn, 'fake')),
      pullAt(tf, returned, noise, (of) => distance(of, often)),
      pullAt(tf, returned, noise, (of, drawn) => fooling(of, drawn, 'back')),
    ]
  }

/**
 * The terms 'critic' and 'code'.
 * @param make samples, and of these, as `drawnAgain` lays them out, how badly their codes are read
 */
export const codedPulls =
  (
    tf: TF,
    make: (noise: Noise) => { readonly x: Tensor3D; misread(x: Tensor3D): Tensor1D },
    fooling: (of: Tensor3D, noise: Noise) => Tensor1D,
  ): Pulls =>
  ({ shape: [, n] }, noise) => {
    const { x, misread } = make(noise(n))
    return [pullAt(tf, x, noise, fooling), pullAt(tf, x, noise, misread)]
  }
