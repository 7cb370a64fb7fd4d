/**
 * Nowozin, Cseke & Tomioka 2016, “f-GAN: Training Generative Neural Samplers using Variational
 * Divergence Minimization” (arXiv 1606.00709), Table 3: one Gaussian fitted to a mixture on the line.
 */
export const fganDivergences = ['kl', 'rkl', 'js', 'jeffreys', 'pearson'] as const
export type FganDivergence = (typeof fganDivergences)[number]

export interface PublishedFit {
  /** Mean and sd of the learnt Gaussian, and the bound F(ω̂, θ̂). */
  readonly mu: number
  readonly sigma: number
  readonly bound: number
  /** D_f(P‖Q_θ*) and θ* by numerical integration. */
  readonly best: { readonly mu: number; readonly sigma: number; readonly value: number }
  /** The bound by each divergence with Q fixed and the critic trained anew. */
  readonly cross: Readonly<Record<FganDivergence, number>>
}

const cross = (...values: [number, number, number, number, number]): PublishedFit['cross'] => ({
  kl: values[0],
  rkl: values[1],
  js: values[2],
  jeffreys: values[3],
  pearson: values[4],
})

/** D of `js` is 2·JSD. */
export const fganPublished: Readonly<Record<FganDivergence, PublishedFit>> = {
  kl: {
    mu: 1.0335,
    sigma: 1.8236,
    bound: 0.2801,
    best: { mu: 1.01, sigma: 1.8308, value: 0.2831 },
    cross: cross(0.2808, 0.3423, 0.1314, 0.5447, 0.7345),
  },
  rkl: {
    mu: 1.5624,
    sigma: 1.6403,
    bound: 0.2415,
    best: { mu: 1.5782, sigma: 1.6319, value: 0.248 },
    cross: cross(0.3518, 0.2414, 0.1228, 0.5794, 1.3974),
  },
  js: {
    mu: 1.2854,
    sigma: 1.7659,
    bound: 0.1226,
    best: { mu: 1.307, sigma: 1.7542, value: 0.128 },
    cross: cross(0.2871, 0.276, 0.121, 0.526, 0.9216),
  },
  jeffreys: {
    mu: 1.2295,
    sigma: 1.8087,
    bound: 0.5151,
    best: { mu: 1.3218, sigma: 1.7034, value: 0.5705 },
    cross: cross(0.2869, 0.2975, 0.1247, 0.5236, 0.8849),
  },
  pearson: {
    mu: 0.6157,
    sigma: 1.9031,
    bound: 0.6379,
    best: { mu: 0.5737, sigma: 1.9274, value: 0.6457 },
    cross: cross(0.297, 0.5466, 0.1665, 0.7085, 0.648),
  },
}
