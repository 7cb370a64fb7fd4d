import { walkLength } from '../../core/record/frame.ts'
import type { Noise } from '../../objectives/batch.ts'
import type { Tensor3D, TF } from '../../objectives/objective.ts'

/**
 * The noise of `walkLength` pictures from that of point i to that of point j: normals go along a quarter of
 * a circle, cos(πt/2) zᵢ + sin(πt/2) zⱼ, which is normal with variance 1 at every t (White 2016, arXiv
 * 1609.04468, for codes); what is drawn by a uniform number changes half-way.
 * @param noise of points enough to hold both
 */
export function walkNoise(tf: TF, noise: Noise, [from, to]: readonly [number, number]): Noise {
  const times = Array.from({ length: walkLength }, (_, i) => i / (walkLength - 1))
  const column = (of: (t: number) => number) => tf.tensor3d(times.map(of), [1, walkLength, 1])
  const half = (t: number) => (t < 0.5 ? 0 : 1)
  const between = (
    all: Tensor3D,
    first: (t: number) => number,
    second: (t: number) => number,
  ): Tensor3D => {
    const row = (i: number) => all.slice([0, i, 0], [-1, 1, -1])
    return row(from)
      .mul(column(first))
      .add(row(to).mul(column(second)))
  }
  const jumping = (all: Tensor3D) => between(all, (t) => 1 - half(t), half)
  return {
    size: walkLength,
    normal: (name, dim) =>
      between(
        noise.normal(name, dim),
        // Exactly 0 at the end, where a cosine is not.
        (t) => (t < 1 ? Math.cos((Math.PI * t) / 2) : 0),
        (t) => Math.sin((Math.PI * t) / 2),
      ),
    uniform: (name, dim) => jumping(noise.uniform(name, dim)),
    oneHot: (name, classes) => jumping(noise.oneHot(name, classes)),
  }
}
