import type { Noise } from '../batch.ts'
import type { Move, Tensor1D, Tensor3D, World } from '../objective.ts'
import { mean } from '../tensors.ts'
import { playerParams } from './adversarialParams.ts'
import { crossEntropy } from './classifier.ts'
import { blurred } from './instanceNoise.ts'
import { pointCritic } from './jointCritic.ts'

/** Settings of the game of points that other terms are added to. */
export const pointGameParams = {
  generatorRate: playerParams.generatorRate,
  criticRate: playerParams.criticRate,
  instanceNoise: playerParams.instanceNoise,
}

/** What its critic ascends. */
export const pointGameTex =
  '\\max_v\\;\\mathbb{E}_{p}[\\log\\sigma(v)]+\\mathbb{E}_{q}[\\log\\sigma(-v)]'

/** The non-saturating game of points, in parts: what else a generator descends is up to the objective. */
export function pointGame(world: World<typeof pointGameParams>) {
  const { values } = world
  const { network, logRatio } = pointCritic(world)
  return {
    /** What the critic says, and through which noise. */
    reads: { logRatio, criticNoise: () => values.instanceNoise },
    /** On a batch, whose noise blurs what the critic is shown. */
    on(batch: Noise) {
      const judged = (x: Tensor3D, name: string) =>
        logRatio(blurred(x, values.instanceNoise, batch, name))
      return {
        /** The critic's move: data against what is made. */
        critic: (x: Tensor3D, made: () => Tensor3D): Move => ({
          who: [network],
          rate: values.criticRate,
          loss: () => crossEntropy(judged(x, 'real'), judged(made(), 'fake critic')),
        }),
        /** −log σ(v): what a generator descends of what it made. */
        fooling: (made: Tensor3D, name = 'fake'): Tensor1D =>
          mean(judged(made, name).neg().softplus()),
      }
    },
  }
}
