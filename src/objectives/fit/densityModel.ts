import type { Noise } from '../batch.ts'
import type { Trainable } from '../network.ts'
import type { Tensor, Tensor2D, Tensor3D } from '../objective.ts'

/** What samples of a fitted density are made from. */
export type Normals = Pick<Noise, 'size' | 'normal'>

/** A weighted sample of q: weights `[runs, n]` sum to 1. */
export interface Draw {
  readonly x: Tensor3D
  readonly weight: Tensor2D
}

/** The components of a model that is a mixture of K Gaussians, one by one. */
export interface Parts {
  readonly count: number
  /** log w_k N(x; m_k, Σ_k), `[runs, n, K]`. */
  logs(features: Tensor3D): Tensor3D
  /** log w_k, `[runs, 1, K]`. */
  logWeights(): Tensor3D
  /** x = m_k + L_k z for each row z of `[m, dim]`, component by component: `[runs, K·m, dim]`. */
  place(z: Tensor2D): Tensor3D
  /** 1/variance along unit vectors (x, y), each `[…, …, D]`, for parameters θ: `[runs, K, D]`. */
  precisions(theta: Tensor2D, x: Tensor3D, y: Tensor3D): Tensor3D
  /** On the plane, cos and sin of each one's longer principal axis, for θ: `[runs, K, 1]`. */
  longAxes(theta: Tensor2D): readonly [Tensor3D, Tensor3D]
  /** θ with the sds of component k multiplied by e^{by_k}, `by` `[runs, 1, K]`. */
  scaled(theta: Tensor2D, by: Tensor): Tensor2D
}

/** A model with an exact density. Points are in the target's coordinates, `[runs, n, dim]`. */
export interface DensityModel {
  readonly trained: readonly Trainable[]
  /** What `logDensity` needs of points; made once where the points do not change. */
  features(x: Tensor3D): Tensor3D
  /** log q(x) in nats, `[runs, n]`. */
  logDensity(features: Tensor3D): Tensor2D
  /** Reparametrised: a function of the parameters, weights too. */
  draw(noise: Normals): Draw
  /** n independent samples. */
  sample(noise: Normals): Tensor3D
  /** As `Learner.components`, in the target's coordinates. */
  components?(): Tensor3D
  readonly parts?: Parts
}
