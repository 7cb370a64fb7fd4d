/**
 * What an objective's networks are maps between: x is data or a sample, z a code, y says which of the two
 * sources a pair is from (data, or the model), t is the time on a path, d is log d(x) of a density.
 */
export type Variable = 'x' | 'y' | 'z' | 't' | 'd'

/**
 * Generative: it makes x. Inference: it makes z of x. Adversarial: it tells y. Estimate: it gives the
 * density of data.
 */
export type Role = 'generative' | 'inference' | 'adversarial' | 'estimate'

/**
 * Critic: of samples. Back: of what comes back of data, a critic’s; distance: that from the data. Code: that
 * it can be read off, or kept apart. Reconstruction and prior: the terms of an ELBO.
 */
export type Term = 'critic' | 'code' | 'distance' | 'back' | 'reconstruction' | 'prior'

/** One network, or one law with numbers of its own. */
export interface Arrow {
  /** Names of all that is trained of it, the network first. */
  readonly trained: readonly string[]
  readonly from: readonly Variable[]
  readonly to: Variable
  readonly role: Role
  /** Whether the best answer of a critic of x alone is log p/q. */
  readonly logRatio?: true
  /** Whether an encoder is a Gaussian e(z|x) whose mean and sd are known. */
  readonly posterior?: true
  /** What a network of x and t says. */
  readonly field?: 'velocity' | 'score'
  /** Whether what makes x is trained by a loss of its samples alone, whose slope there can be shown. */
  readonly bySamples?: true
  /** The terms of the loss of what makes x, whose pulls on points that it makes can be shown. */
  readonly terms?: readonly Term[]
  /** What of that which x is made of is one of several, by which samples are told apart. */
  readonly coded?: 'code' | 'class' | 'generator'
  /** Whether it is known how much single points count in the loss of what makes x. */
  readonly counted?: true
  /** Whether the model's density is known. */
  readonly density?: true
}

/**
 * The columns of table 1 of Hu et al. 2018 (arXiv 1706.00550), with the wake–sleep algorithm, to which the
 * paper relates them.
 */
export type HuColumn = 'ada' | 'gan' | 'vae' | 'wakesleep'

/** The architecture of an objective. */
export interface Graph {
  readonly arrows: readonly Arrow[]
  /** Where the paper speaks of it. */
  readonly hu?: HuColumn
}
