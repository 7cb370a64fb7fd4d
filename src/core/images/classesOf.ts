import { lazily } from '../numerics/lazily.ts'
import type { RowsSource } from '../source/source.ts'
import { type Recogniser, recogniser } from './recognise/recogniser.ts'
import { labelsOf, split } from './recognise/split.ts'
import { typical } from './typical.ts'

/** The classes of labelled pictures. */
export interface Classes {
  /** The labels that there are, in order. */
  readonly labels: readonly number[]
  /** Made when it is first asked. */
  readonly recogniser: () => Recogniser
  /** One picture of each, `[classes, dim]`. */
  readonly pictures: () => Float32Array
}

/** @param dim numbers of a picture */
export function classesOf(source: RowsSource, dim: number): Classes {
  const labels = labelsOf(source)
  const parts = lazily(() => split(source, dim, labels))
  return {
    labels,
    recogniser: lazily(() => recogniser(parts(), dim)),
    pictures: lazily(() => typical(parts().known, dim)),
  }
}
