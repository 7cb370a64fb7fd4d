import { evaluationSize } from '../metrics/metric.ts'
import { uniforms } from '../space/random.ts'
import type { Row } from './ensembleRow.ts'

/** Rows of made-up runs on targets of any number of modes. */

/**
 * What an evaluation says of a model that has put its samples on some of the modes at random, as
 * evenly as chance has it.
 * @param covered share of the modes that it has not dropped
 * @param near share of its samples that are near a mode
 */
export function scatteredRow(modes: number, covered: number, near: number, seed: number): Row {
  const draws = uniforms(new Float32Array(2 * evaluationSize), { seed, stream: 7, step: 0 })
  const counts = Array<number>(modes).fill(0)
  const kept = Math.max(1, Math.round(covered * modes))
  for (let i = 0; i < evaluationSize; i++) {
    // A stride that has no divisor in common with the modes spreads those that are kept.
    if (draws[2 * i] < near) counts[(Math.floor(draws[2 * i + 1] * kept) * 7919) % modes]++
  }
  return {
    step: 0,
    metrics: { modes: counts.filter((count) => count > 0).length, highQuality: near },
    losses: { critic: -seed, generator: seed / 3 },
    shares: counts.map((count) => count / evaluationSize),
    captured: counts.map((count) => count > 1),
    found: counts.map((count) => count > 0),
  }
}
