import {
  type Band,
  bandOf,
  perfectBand,
  perfectDraws,
  perfectScores,
} from '../../core/metrics/evaluate.ts'
import type { Reference } from '../../core/metrics/metric.ts'
import { metrics } from '../../core/metrics/registry.ts'

type Told = Readonly<Record<string, Band>>

/** What a perfect model scores, by metric id. */
export interface Bands {
  /**
   * Tells the bands of regular metrics at once, if they are not told already, and then with those of
   * the metrics that are asked for besides.
   * @param target says what is modelled: of the same target the bands are remembered
   * @param again whether to tell what was told before
   */
  find(
    reference: Reference,
    target: unknown,
    asked: readonly string[],
    again: boolean,
  ): Promise<void>
}

/** @param tell is not called any more once other bands are asked for */
export function createBands(tell: (perfect: Told) => void): Bands {
  let known: { readonly target: unknown; readonly bands: Told } | null = null
  let calls = 0
  return {
    async find(reference, target, asked, again) {
      const call = ++calls
      const anew = known?.target !== target
      if (!known || anew) known = { target, bands: perfectBand(reference) }
      if (anew || again) tell(known.bands)
      const { bands } = known
      const missing = metrics.filter(({ id }) => asked.includes(id) && !(id in bands))
      if (missing.length === 0) return
      const scores: Readonly<Record<string, number>>[] = []
      for (let step = 0; step < perfectDraws; step++) {
        const began = performance.now()
        scores.push(perfectScores(reference, step, missing))
        // They take long: three quarters of the time stay for what trains.
        await new Promise((resolve) => setTimeout(resolve, 3 * (performance.now() - began)))
        if (call !== calls) return
      }
      known = { target, bands: { ...bands, ...bandOf(scores) } }
      tell(known.bands)
    },
  }
}
