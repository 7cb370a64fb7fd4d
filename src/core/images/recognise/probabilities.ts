import type { Classifier } from './classifier.ts'

/**
 * Of each class, for a picture that is d_k from it, as if all occurred equally often:
 * softmax(−d_k²/2s²).
 */
export function probabilities(distances: Float64Array, s: number): Float64Array {
  const least = distances.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const parts = distances.map((d) => Math.exp((least * least - d * d) / (2 * s * s)))
  const total = parts.reduce((sum, part) => sum + part, 0)
  return parts.map((part) => part / total)
}

/** So many pictures say how sure one may be. */
const ENOUGH = 300
/** Widths that are tried: from the bound of distance down, by factors of √2. */
const WIDTHS = 14

/**
 * The width s by which these pictures are most probably of their classes (Guo et al. 2017, temperature
 * scaling): a classifier is as sure as it is right.
 * @param pictures of each class, as hard as those that it is asked about
 * @param widest the largest s
 */
export function sureness(
  classifier: Classifier,
  pictures: readonly Float32Array[],
  dim: number,
  widest: number,
): number {
  const each = Math.ceil(ENOUGH / pictures.length)
  const seen = pictures.flatMap((of, k) =>
    Array.from({ length: Math.min(each, of.length / dim) }, (_, i) => ({
      ...{ k, distances: classifier.distances(of.subarray(i * dim, (i + 1) * dim)) },
    })),
  )
  const logLoss = (s: number) =>
    seen.reduce((sum, { k, distances }) => sum - Math.log(probabilities(distances, s)[k]), 0)
  const widths = Array.from({ length: WIDTHS }, (_, i) => widest * 2 ** (-i / 2))
  const losses = widths.map(logLoss)
  return widths[losses.indexOf(Math.min(...losses))]
}
