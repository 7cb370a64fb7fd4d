import type { Tensor3D, TF } from '../../objectives/objective.ts'

/** A function of points of a single run, `dim` numbers each. */
export async function mapped(
  tf: TF,
  points: Float32Array,
  dim: number,
  map: (x: Tensor3D) => { data(): Promise<unknown>; dispose(): void },
): Promise<Float32Array> {
  const result = tf.tidy(
    () => map(tf.tensor3d(points, [1, points.length / dim, dim])) as ReturnType<TF['tensor']>,
  )
  const all = (await result.data()) as Float32Array
  result.dispose()
  // A copy, because a backend may hand out its own memory.
  return all.slice()
}
