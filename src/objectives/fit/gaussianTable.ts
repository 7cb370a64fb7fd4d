import { type Component, cholesky } from '../../core/gaussian/mixture.ts'
import type { Trainable } from '../network.ts'
import type { Tensor2D, Tensor3D, World } from '../objective.ts'
import type { Gaussians } from './quadratic.ts'

/** The numbers of K Gaussians and their weights, each `[runs, 1, K]`. */
export interface Table extends Gaussians {
  readonly logit: Tensor3D
}

/** Several components start narrower than the Gaussian that scatters their means: by this factor. */
export const shareOf = (count: number): number => (count > 1 ? 0.6 : 1)

/**
 * Every number of a mixture of Gaussians, trained: means, log diagonals and off-diagonals of the
 * Cholesky factors, logits of the weights. On the line with K = 1 that is (μ, log σ).
 * @param scatter spread, by seed, of the start of a single Gaussian: see `scatterOf`
 */
export function gaussianTable(
  world: World,
  count: number,
  start: Component,
  { mean, logSd }: { readonly mean: number; readonly logSd: number },
): { readonly trained: Trainable; read(theta?: Tensor2D): Table } {
  const { runs, dim } = world
  const { unit } = world.target.units
  const [l11, l21, l22] = cholesky(start)
  const scale = shareOf(count)
  const scatter = count > 1 ? [l11, Math.hypot(l21, l22)] : [mean * unit, mean * unit]
  const rows: readonly (readonly [start: number, spread: number])[] =
    dim === 1
      ? [
          [start.mean[0], scatter[0]],
          [Math.log(scale * l11), logSd],
          [0, 0],
        ]
      : [
          [start.mean[0], scatter[0]],
          [start.mean[1], scatter[1]],
          [Math.log(scale * l11), logSd],
          [scale * l21, 0],
          [Math.log(scale * l22), logSd],
          [0, 0],
        ]
  const each = (column: 0 | 1) => rows.flatMap((row) => Array<number>(count).fill(row[column]))
  const trained = world.free('mixture', rows.length * count, each(0), each(1))
  return {
    trained,
    read(theta = trained.theta) {
      const split: Tensor3D[] = theta.reshape([runs, rows.length, count]).split(rows.length, 1)
      if (dim === 1) {
        const [mx, logL11, logit] = split
        return { mean: [mx], logL11, logit }
      }
      const [mx, my, logL11, l21, logL22, logit] = split
      return { mean: [mx, my], logL11, l21, logL22, logit }
    },
  }
}

/** log w_k, `[runs, 1, K]`. */
export const logWeightsOf = ({ logit }: Table): Tensor3D => logit.sub(logit.logSumExp(2, true))
