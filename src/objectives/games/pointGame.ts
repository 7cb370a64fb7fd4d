import type { Arrow, Graph } from '../../core/graph/graph.ts'
import type { Noise } from '../batch.ts'
import { clauses } from '../clauses.ts'
import type { Trainable } from '../network.ts'
import type { Move, Tensor1D, Tensor3D, World } from '../objective.ts'
import { playerParams, ratesOfPlayers } from './adversarialParams.ts'
import { asReal, crossEntropy } from './classifier.ts'
import { pointCritic } from './critics.ts'
import { criticOf, generatorArrow } from './gameGraph.ts'
import { playersTex } from './gameTex.ts'
import { blurred } from './instanceNoise.ts'

/** Settings of the game of points that other terms are added to. */
export const pointGameParams = {
  ...ratesOfPlayers,
  instanceNoise: playerParams.instanceNoise,
}

/** What its critic ascends and its generator descends, with what is `added`, and what `others` do. */
export const pointGameTex = (
  values: { readonly instanceNoise: number },
  added = '',
  ...others: readonly string[]
): string =>
  clauses(
    '\\max_v\\;\\mathbb{E}_{p}[\\log\\sigma(v)]+\\mathbb{E}_{q}[\\log\\sigma(-v)]',
    `\\min_q\\;-\\mathbb{E}_{q}[\\log\\sigma(v)]${added}`,
    ...others,
  ) + playersTex(values, true)

/** Its networks, and what else an objective trains beside them. */
export const pointGameGraph =
  (generator = generatorArrow, ...more: readonly Arrow[]) =>
  (): Graph => ({
    arrows: [generator, ...more, criticOf(true)],
  })

/** The non-saturating game of points, in parts: what else a generator descends is up to the objective. */
export function pointGame(world: World<typeof pointGameParams>) {
  const { values } = world
  const { move, logRatio } = pointCritic(world)
  return {
    /** What the critic says, and through which noise. */
    reads: { logRatio, criticNoise: () => values.instanceNoise },
    /** On a batch, whose noise blurs what the critic is shown. */
    on(batch: Noise) {
      const judged = (x: Tensor3D, name: string) =>
        logRatio(blurred(x, values.instanceNoise, batch, name))
      /** −log σ(v): what a generator descends of what it made. */
      const fooling = (made: Tensor3D, name = 'fake'): Tensor1D => asReal(judged(made, name))
      return {
        fooling,
        /** The critic's move: data against what is made. */
        critic: (x: Tensor3D, made: () => Tensor3D): Move =>
          move(() => crossEntropy(judged(x, 'real'), judged(made(), 'fake critic'))),
        /** The move of who is to fool it, and descends `more` of the same samples. */
        fooler: (
          who: readonly Trainable[],
          made: () => Tensor3D,
          more?: (x: Tensor3D) => Tensor1D,
        ): Move => ({
          who,
          rate: values.generatorRate,
          loss() {
            const x = made()
            return more ? fooling(x).add(more(x)) : fooling(x)
          },
        }),
      }
    },
  }
}
