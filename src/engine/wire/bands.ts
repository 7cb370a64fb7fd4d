import {
  type Band,
  bandOf,
  perfectBand,
  perfectDraws,
  perfectScores,
} from '../../core/metrics/evaluate.ts'
import type { Metric, Reference } from '../../core/metrics/metric.ts'
import { metrics, regular } from '../../core/metrics/registry.ts'

type Told = Readonly<Record<string, Band>>

/** What a perfect model scores, by metric id. */
export interface Bands {
  /**
   * Tells the bands of regular metrics, at once where draws are quick, if they are not told already, and
   * then with those of the metrics that are asked for besides.
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

/** Draws of so many numbers in all are scored in a blink; those of pictures are not. */
const QUICK = 20_000

/** @param tell is not called any more once other bands are asked for */
export function createBands(tell: (perfect: Told) => void): Bands {
  let known: { readonly target: unknown; readonly bands: Told } | null = null
  let calls = 0

  /** Draw by draw, with three quarters of the time left to what trains; null where others are asked for. */
  async function inTurns(reference: Reference, of: readonly Metric[]): Promise<Told | null> {
    const call = calls
    const scores: Readonly<Record<string, number>>[] = []
    for (let step = 0; step < perfectDraws; step++) {
      const began = performance.now()
      scores.push(perfectScores(reference, step, of))
      await new Promise((resolve) => setTimeout(resolve, 3 * (performance.now() - began)))
      if (call !== calls) return null
    }
    return bandOf(scores)
  }

  return {
    async find(reference, target, asked, again) {
      calls++
      const anew = known?.target !== target
      if (!known || anew) {
        const quick = reference.size * reference.target.space.dim <= QUICK
        const bands = quick ? perfectBand(reference) : await inTurns(reference, regular)
        if (!bands) return
        known = { target, bands }
      }
      if (anew || again) tell(known.bands)
      const { bands } = known
      const missing = metrics.filter(({ id }) => asked.includes(id) && !(id in bands))
      if (missing.length === 0) return
      const more = await inTurns(reference, missing)
      if (!more) return
      known = { target, bands: { ...bands, ...more } }
      tell(known.bands)
    },
  }
}
