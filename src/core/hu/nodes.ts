import { type Component, cholesky, fromCholesky, onLine } from '../gaussian/mixture.ts'

/** θ of one Gaussian: μ and σ on the line; on the plane μx, μy and the Cholesky factor l₁₁, l₂₁, l₂₂. */
export type Theta = readonly number[]

export const thetaOf = (gaussian: Component): Theta =>
  gaussian.sd[1] === 0
    ? [gaussian.mean[0], gaussian.sd[0]]
    : [...gaussian.mean, ...cholesky(gaussian)]

export const gaussianOf = (theta: Theta): Component =>
  theta.length === 2
    ? onLine(1, theta[0], theta[1])
    : fromCholesky(1, [theta[0], theta[1]], [theta[2], theta[3], theta[4]])

/** Places at which integrals over one Gaussian and all around it are sums: x = μ + Lz of an even grid of z. */
export interface Nodes {
  readonly dim: 1 | 2
  /** `[n, dim]` both. */
  readonly z: Float64Array
  readonly x: Float64Array
  /** Share of the Gaussian at each. */
  readonly share: Float64Array
  /** Volume of x that each stands for. */
  readonly volume: number
  /** The sd of the Gaussian; on the plane the geometric mean of both. */
  readonly sd: number
}

/** In standard deviations: beyond the reach the density is below 1e-9, and so are its derivatives. */
const even = { 1: { reach: 7, step: 0.004 }, 2: { reach: 6.3, step: 0.18 } } as const

export function nodesAround(theta: Theta): Nodes {
  const dim = theta.length === 2 ? 1 : 2
  const { reach, step } = even[dim]
  const side = 2 * Math.round(reach / step) + 1
  const count = side ** dim
  const along = (i: number) => (i - (side - 1) / 2) * step
  const z = Float64Array.from({ length: count * dim }, (_, at) =>
    at % dim === 0 ? along(Math.floor(at / dim) % side) : along(Math.floor(at / dim / side)),
  )
  const x = Float64Array.from({ length: count * dim }, (_, at) => {
    if (dim === 1) return theta[0] + theta[1] * z[at]
    const [mx, my, l11, l21, l22] = theta
    return at % 2 === 0 ? mx + l11 * z[at] : my + l21 * z[at - 1] + l22 * z[at]
  })
  const share = Float64Array.from({ length: count }, (_, i) => {
    const square = dim === 1 ? z[i] ** 2 : z[2 * i] ** 2 + z[2 * i + 1] ** 2
    return (Math.exp(-square / 2) * step ** dim) / (2 * Math.PI) ** (dim / 2)
  })
  const stretch = dim === 1 ? theta[1] : theta[2] * theta[4]
  return { dim, z, x, share, volume: step ** dim * stretch, sd: stretch ** (1 / dim) }
}
