import type * as tfjs from '@tensorflow/tfjs-core'
// Types of the chained methods (x.add(y)); the engine loads their code.
import type {} from '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops'
import type { Divergence } from '../core/divergences/divergence.ts'
import type { Graph } from '../core/graph/graph.ts'
import type { Fact } from '../core/metrics/metric.ts'
import type { Params, Values } from '../core/settings/params.ts'
import type { Space } from '../core/space/space.ts'
import type { Target } from '../core/targets/target.ts'
import type { Batch, Noise } from './batch.ts'
import type { LearnerFacts } from './facts.ts'
import type { Mlp, Trainable } from './network.ts'
import type { Path } from './path.ts'
import type { Direction, Preset } from './preset.ts'
import type { Starting } from './starting.ts'

export type TF = typeof tfjs
export type Tensor = tfjs.Tensor
export type Tensor1D = tfjs.Tensor1D
export type Tensor2D = tfjs.Tensor2D
export type Tensor3D = tfjs.Tensor3D

/** One update of one player: `who` descend `loss()`, `[runs]`, by a step of the optimiser. */
export interface Move {
  readonly who: readonly Trainable[]
  readonly rate: number
  loss(): Tensor1D
  /** After it every number of `who` is brought into [−clip, clip]. */
  readonly clip?: number
}

/**
 * Alternating: each move is from where those before it have led. Simultaneous: all gradients are
 * taken where the players stand before any of them moves.
 */
export type Order = 'alternating' | 'simultaneous'

/** What the engine lends to an objective. */
export interface World<P extends Params = Params> {
  readonly tf: TF
  readonly runs: number
  /** What is learnt. It may change between steps, while a person edits it. */
  readonly target: Target
  /** What x is a point of. */
  readonly space: Space
  /** Numbers of x: `space.dim`. */
  readonly dim: number
  /** Dimension of z. */
  readonly latent: number
  /** The lane's settings; live ones may change between steps, so read them in `step`. */
  readonly values: Values<P>
  /**
   * A network with the experiment's depth, width and activation between `inputs` and `outputs`.
   * With a small `outputScale` its output starts near 0.
   */
  mlp(name: string, inputs: number, outputs: number, outputScale?: number): Mlp
  /**
   * Such a network that makes points: on images its last layer ends in tanh, as ink is from −1 to 1.
   * @param logits without that, of what is brought into the ink's range in another way
   */
  generator(name: string, inputs: number, logits?: boolean): Mlp
  /** Such a network that reads points alone. */
  reader(name: string, outputs: number, outputScale?: number): Mlp
  /**
   * Free numbers that are trained, `size` per run. They start at `start` plus `spread` times
   * standard normals, each given once for all or one by one.
   */
  free(name: string, size: number, start: Numbers, spread?: Numbers): Trainable
  /**
   * The exponential moving average of `who`: it starts where `who` does, and becomes
   * decay·average + (1 − decay)·who after each `play` that moves it.
   */
  average(who: Mlp, decay: number): Mlp
  average(who: Trainable, decay: number): Trainable
  /** What depends on nothing but the target: made when first needed, and anew when it changes. */
  held<T extends Readonly<Record<string, Tensor>>>(make: (target: Target) => T): () => T
  /**
   * One step of the game. How a player moves along its gradient (the optimiser, and what an
   * optimiser for games adds to it) is a setting of the training, not of the objective.
   * @returns the loss of each move before it, `[runs]`.
   */
  play(moves: readonly Move[], order: Order): readonly Tensor1D[]
  /**
   * One step of `who` along the gradient flow dθ/dt = −∇loss(), at most `length` long. For a loss
   * without noise: it has no rate to be tuned, and follows the flow into the basin it starts in.
   * @param inside brings what a step leads to, `[runs, P]`, back to where the loss is finite
   */
  follow(
    who: Trainable,
    length: number,
    loss: () => Tensor1D,
    inside?: (theta: Tensor2D) => Tensor2D,
  ): void
}

type Numbers = number | readonly number[]

/** Each loss is `[runs]`. */
export type Losses = Readonly<Record<string, Tensor1D>>

/**
 * An objective set up for one target. Points are in the target's standard units (zero mean, unit
 * root-mean-square coordinate; ink from −1 to 1); the engine converts. A density ratio does not depend on the unit.
 */
export interface Learner {
  /** One optimisation step of every player. */
  step(batch: Batch): Losses
  /**
   * Steps of one phase are the same program on other numbers; 0 unless told. A step is recorded and
   * repeated without asking the learner, so what it does may depend on `batch.phase`, never on a
   * count of its own.
   */
  phase?(step: number): number
  /**
   * Samples of the model `[runs, n, dim]`, decoder noise included.
   * @param label of each the class that is asked for, one-hot, of a model that takes one
   */
  sample(noise: Noise, label?: Tensor3D): Tensor3D
  /** Means of the decoder at the codes that `sample` has of the same noise, where it has noise of its own. */
  means?(noise: Noise): Tensor3D
  /** The deterministic map of the generator or decoder, `[runs, n, latent] → [runs, n, dim]`. */
  generate?(z: Tensor3D): Tensor3D
  /** Dimension of the z that `generate` takes, where it is not the world's. */
  readonly latent?: number
  /** An estimate of log p(x)/q(x), `[runs, n, dim] → [runs, n]`. */
  logRatio?(x: Tensor3D): Tensor2D
  /** Mean and sd of e(z|x), `[runs, n, dim] → [runs, n, 2 latent]`. */
  posterior?(x: Tensor3D): Tensor3D
  /** The generator's loss as a function of its samples `[runs, n, dim]`, with the noise of a step, `[runs]`. */
  generatorLoss?(x: Tensor3D, noise: Noise): Tensor1D
  /** Sd of the noise through which that critic sees p and q, in standard units; none unless told. */
  criticNoise?(): number
  /** What a critic says of x that estimates no log p/q: its name, and `[runs, n, dim] → [runs, n]`. */
  readonly critic?: { readonly label: string; at(x: Tensor3D): Tensor2D }
  /** Of a model that moves noise to data along a path. */
  readonly path?: Path<Tensor3D>
  /** log q(x) in nats, exact, `[runs, n, dim] → [runs, n]`. */
  logDensity?(x: Tensor3D): Tensor2D
  /**
   * The model where it is a mixture of K Gaussians, `[runs, K, 6]`, in the target's own
   * coordinates: weight, mean, and the Cholesky factor l₁₁ l₂₁ l₂₂ of the covariance; on the line
   * the second coordinates are 0.
   */
  components?(): Tensor3D
  readonly facts?: LearnerFacts
}

/** Joint: of x and z. Path: flow matching and diffusion. Adaptation: between two domains. */
export type Family = 'fit' | 'gan' | 'vae' | 'joint' | 'path' | 'adaptation'

/**
 * A complete training recipe: networks, losses, and who is updated with what. One file each. What it leaves
 * out, `objective` says for it.
 */
interface Declaration<P extends Params> extends Starting<P> {
  readonly id: string
  readonly label: string
  readonly family: Family
  /** Position in the menu. */
  readonly order: number
  /** Its entries in the menu: one, by its own label, unless told. */
  readonly presets?: readonly Preset<P>[]
  /** One or two sentences a student can read. No stronger than what holds. */
  summary(values: Values<P>): string
  /** The KL direction that the objective descends with these values, if it is one of the two: none unless told. */
  direction?(values: Values<P>): Direction | null
  /** What is minimised, as TeX; `p`, `q` and the networks as in the paper. */
  formula(values: Values<P>): string
  /** Paper and equation. */
  readonly reference: string
  readonly params: P
  /** Of what its points can be: of everything unless told, but a fit, which needs a density, of no images. */
  readonly spaces?: readonly Space['kind'][]
  /** Its networks with these values (on the plane, unless told), and what each is a map between; a fit has none. */
  graph?(values: Values<P>, kind?: Space['kind']): Graph
  /**
   * The f-divergence of p and q that these values descend; of a GAN, the one that it would descend
   * at a perfect critic. A VAE has none: its loss bounds a KL, and the gap moves with q.
   */
  divergence?(values: Values<P>): Divergence | null
  /** What its learner's facts let be measured. */
  readonly facts?: readonly Fact[]
  /** Steps between two evaluations where the experiment leaves them open; 100 if it does not say. */
  every?(values: Values<P>, kind: Space['kind']): number
  learn(world: World<P>): Learner
}

/** A declaration with nothing left out. */
export interface Objective<P extends Params = Params> extends Declaration<P> {
  readonly presets: readonly Preset<P>[]
  readonly spaces: readonly Space['kind'][]
  direction(values: Values<P>): Direction | null
}

/** Keeps the parameter types of a declaration while it is stored among others. */
export const objective = <P extends Params>(declaration: Declaration<P>): Objective<P> => ({
  presets: [{ label: declaration.label, values: {} }],
  spaces: declaration.family === 'fit' ? ['line', 'plane'] : ['line', 'plane', 'image'],
  direction: () => null,
  ...declaration,
})
