import type { Tensor, Tensor2D, Tensor3D, World } from '../objective.ts'
import type { Parts } from './densityModel.ts'
import { logWeightsOf, type Table } from './gaussianTable.ts'

/** Keeps the axes of a round Gaussian from being 0/0. */
const ROUND = 1e-30

/** The components of a mixture of Gaussians, one by one. */
export function gaussianParts(
  { tf, runs, dim }: World,
  count: number,
  table: (theta?: Tensor2D) => Table,
  logs: Parts['logs'],
): Parts {
  const column = (x: Tensor): Tensor3D => x.reshape([runs, count, 1])
  return {
    count,
    logs,
    logWeights: () => logWeightsOf(table()),
    place(z) {
      const { mean, logL11, l21, logL22 } = table()
      const [z1, z2] = dim === 1 ? [z] : z.split(2, 1)
      const row = (x: Tensor): Tensor3D => x.reshape([1, 1, x.size])
      const flat = (x: Tensor): Tensor3D => x.reshape([runs, count * z.shape[0], 1])
      const x = column(mean[0]).add(column(logL11.exp()).mul(row(z1)))
      if (!l21 || !logL22 || !z2) return flat(x)
      const y = column(mean[1])
        .add(column(l21).mul(row(z1)))
        .add(column(logL22.exp()).mul(row(z2)))
      return tf.concat([flat(x), flat(y)], 2)
    },
    precisions(theta, x, y) {
      const { logL11, l21, logL22 } = table(theta)
      // |L⁻¹u|², with L⁻¹u by forward substitution.
      const first = x.mul<Tensor3D>(column(logL11.neg().exp()))
      if (!l21 || !logL22) return first.square()
      const rest = y.sub(column(l21).mul(first))
      const second = rest.mul(column(logL22.neg().exp()))
      return first.square().add(second.square())
    },
    longAxes(theta) {
      const { logL11, l21, logL22 } = table(theta)
      const [a, b, c] = [logL11.exp(), l21!, logL22!.exp()].map(column)
      // Of [xx xy; xy yy]: cos 2φ = (xx − yy)/2r, r² = ((xx − yy)/2)² + xy².
      const half = a.square().sub(b.square().add(c.square())).mul(0.5)
      const xy = a.mul(b)
      const r = half.square().add(xy.square()).add(ROUND).sqrt()
      const double = half.div<Tensor3D>(r)
      const root = (x: Tensor3D): Tensor3D =>
        x.add<Tensor3D>(1).maximum(0).mul<Tensor3D>(0.5).sqrt()
      const side = xy.greaterEqual(0).cast('float32').mul(2).sub(1)
      return [root(double), root(double.neg()).mul(side)]
    },
    scaled(theta, by) {
      const { mean, logL11, l21, logL22, logit } = table(theta)
      const factors =
        l21 && logL22 ? [logL11.add(by), l21.mul(by.exp()), logL22.add(by)] : [logL11.add(by)]
      return tf.concat([...mean, ...factors, logit], 1).reshape(theta.shape)
    },
  }
}
