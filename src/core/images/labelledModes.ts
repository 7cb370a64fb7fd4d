import type { ModeAxis, Modes } from '../coverage/modes.ts'
import { lazily } from '../numerics/lazily.ts'
import type { RowsSource } from '../source/source.ts'
import { classesOf } from './classesOf.ts'
import { sharesOfLabels } from './recognise/split.ts'

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
 * @param classes those of the source, where they are known already
 */
export function labelledModes(
  source: RowsSource,
  dim: number,
  naming: Naming = {},
  classes = classesOf(source, dim),
): Modes {
  const { labels, recogniser, pictures } = classes
  const weights = sharesOfLabels(source, labels)
  const nearShares = lazily(() => {
    const { near } = recogniser()
    return weights.map((_, k) => near.reduce((sum, of, j) => sum + weights[j] * of[k], 0))
  })
  return {
    weights,
    get error() {
      return recogniser().wrong.reduce((sum, share, k) => sum + weights[k] * share, 0)
    },
    assign: ({ values }) => recogniser().assign(values),
    nearShares,
    heldBy: (k) => k,
    components: null,
    names: labels.map((label) => naming.names?.[label] ?? String(label)),
    ...(naming.axes && { axes: naming.axes }),
    pictures,
    probability: (picture) => recogniser().probability(picture),
  }
}
