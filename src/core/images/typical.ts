import { joined } from './joined.ts'

/** Of each class the picture that is nearest to the mean of them, `[classes, dim]`. */
export const typical = (classes: readonly Float32Array[], dim: number): Float32Array =>
  joined(classes.map((pictures) => nearestToMean(pictures, dim)))

function nearestToMean(pictures: Float32Array, dim: number): Float32Array {
  const n = pictures.length / dim
  const mean = new Float64Array(dim)
  for (let i = 0; i < pictures.length; i++) mean[i % dim] += pictures[i] / n
  let [best, least] = [0, Number.POSITIVE_INFINITY]
  for (let from = 0; from < pictures.length; from += dim) {
    let distance2 = 0
    for (let axis = 0; axis < dim; axis++) distance2 += (pictures[from + axis] - mean[axis]) ** 2
    if (distance2 < least) [best, least] = [from, distance2]
  }
  return pictures.subarray(best, best + dim)
}
