import { trainingParams } from '../settings/experiment.ts'
import { draw as drawFrom } from '../source/draw.ts'
import { stream } from '../space/random.ts'
import type { Target } from '../targets/target.ts'
import { capturedOf, coverageOf, type ExactKl, evaluationSize, type Reference } from './metric.ts'
import { metrics } from './registry.ts'

/** What one evaluation of a model says. */
export interface Evaluation {
  /** By metric id; a metric without a value for this target, or these samples, is absent. */
  readonly metrics: Readonly<Record<string, number>>
  /** Share of all samples near mode k; what they lack to 1 is elsewhere. Empty without modes. */
  readonly shares: readonly number[]
  /** Whether mode k is captured; empty without modes. */
  readonly captured: readonly boolean[]
}

/**
 * What equally many samples of p itself score: mean, lowest and highest of independent draws. With n
 * draws one more lies from the lowest to the highest with probability (n − 1)/(n + 1), whatever the
 * distribution, because each of the n + 1 is as likely as any other to be the least or the most.
 */
export interface Band {
  readonly mean: number
  readonly low: number
  readonly high: number
}

/**
 * Prepares p: once for a target and a seed.
 * @param capture which fraction of p's own mass near a mode captures it
 */
export const createReference = (
  target: Target,
  seed: number,
  capture: number = trainingParams.capture.default,
): Reference => ({
  target,
  seed,
  capture,
  samples: draw(target, seed, 'evaluation.reference', 0),
})

const draw = (target: Target, seed: number, name: string, step: number): Float32Array =>
  drawFrom(target.source, target.space, evaluationSize, { seed, stream: stream(name), step }).values

/**
 * @param samples `evaluationSize` samples of q, `dim` numbers each
 * @param kl of a model with a density
 * @param all also the metrics that take long
 */
export function evaluate(
  samples: Float32Array,
  reference: Reference,
  kl: ExactKl | null = null,
  all = true,
): Evaluation {
  const comparison = { samples, reference, kl }
  const { target } = reference
  const values = metrics
    .filter((metric) => metric.defined(target) && (all || !metric.slow))
    .map((metric) => [metric.id, metric.evaluate(comparison)] as const)
    .filter(([, value]) => Number.isFinite(value))
  const none = target.modes === null
  const n = samples.length / target.space.dim
  return {
    metrics: Object.fromEntries(values),
    shares: none ? [] : coverageOf(comparison).nearCounts.map((count) => count / n),
    captured: none ? [] : capturedOf(comparison),
  }
}

/** Nine in ten perfect models score within the band: (19 − 1)/(19 + 1). */
const DRAWS = 19
/** KL(p‖p). */
const NONE: ExactKl = { forward: 0, reverse: 0 }

/** The values that a perfect model reaches, by metric id. */
export function perfectBand(reference: Reference, draws = DRAWS): Readonly<Record<string, Band>> {
  const { target, seed } = reference
  const scores = Array.from(
    { length: draws },
    (_, step) => evaluate(draw(target, seed, 'evaluation.perfect', step), reference, NONE).metrics,
  )
  return Object.fromEntries(
    Object.keys(scores[0]).map((id) => {
      const values = scores.map((score) => score[id]).filter((value) => value !== undefined)
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length
      return [id, { mean, low: Math.min(...values), high: Math.max(...values) }]
    }),
  )
}
