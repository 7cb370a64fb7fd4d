import type { ModeAxis, Modes } from '../coverage/modes.ts'
import { lazily } from '../numerics/lazily.ts'
import type { RowsSource } from '../source/source.ts'
import { recogniser } from './recognise/recogniser.ts'
import { labelShares, split } from './recognise/split.ts'
import { typical } from './typical.ts'

/** What classes are called. */
export interface Naming {
  /** By label; the labels themselves, unless told. */
  readonly names?: readonly string[]
  readonly axes?: readonly ModeAxis[]
}

/**
 * The classes of labelled pictures as modes. A picture belongs to the class that it is nearest to, by
 * some pictures of each, and is near it when it is no farther than real ones are. That is measured, on
 * pictures that it was not made from.
 * @param dim numbers of a picture
 */
export function labelledModes(source: RowsSource, dim: number, naming: Naming = {}): Modes {
  const shares = labelShares(source)
  const labels = [...shares.keys()]
  const weights = Float64Array.from(shares.values())
  const parts = lazily(() => split(source, dim, labels))
  const made = lazily(() => recogniser(parts(), dim))
  const nearShares = lazily(() => {
    const { near } = made()
    return weights.map((_, k) => near.reduce((sum, of, j) => sum + weights[j] * of[k], 0))
  })
  const pictures = lazily(() => typical(parts().known, dim))
  return {
    weights,
    get error() {
      return made().wrong.reduce((sum, share, k) => sum + weights[k] * share, 0)
    },
    assign: ({ values }) => made().assign(values),
    nearShares,
    heldBy: (k) => k,
    components: null,
    names: labels.map((label) => naming.names?.[label] ?? String(label)),
    ...(naming.axes && { axes: naming.axes }),
    pictures,
    probability: (picture) => made().probability(picture),
  }
}
