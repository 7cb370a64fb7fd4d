import { once } from '../numerics/once.ts'
import { trainingParams } from '../settings/experiment.ts'
import { draw as drawFrom } from '../source/draw.ts'
import { type Cloud, sizeOf } from '../space/cloud.ts'
import { stream } from '../space/random.ts'
import type { Target } from '../targets/target.ts'
import { capturedOf, coverageOf } from './byMode/coverageOf.ts'
import { meanLogP } from './heldOut/heldOut.ts'
import { type Facts, hasModes, type Metric, type Reference, sizeFor } from './metric.ts'
import { regular } from './registry.ts'

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
  size = sizeFor(target),
): Reference => ({
  target,
  seed,
  capture,
  size,
  draw: (count) => draw(target, seed, 'evaluation.reference', 0, count),
})

const draw = (target: Target, seed: number, name: string, step: number, count: number) =>
  drawFrom(target.source, target.space, count, { seed, stream: stream(name), step })

/** What each metric made of a reference; what none has asked for is not made. */
const preparations = once((_: Reference) => new Map<Metric, unknown>())

function preparedFor(metric: Metric, reference: Reference): unknown {
  const known = preparations(reference)
  if (!known.has(metric)) known.set(metric, metric.prepare?.(reference))
  return known.get(metric)
}

/**
 * @param samples as many of q as the reference says, `dim` numbers each
 * @param facts what is known of q besides
 * @param chosen the metrics that are measured, of those that the target has
 */
export function evaluate(
  samples: Float32Array,
  reference: Reference,
  facts: Facts = {},
  chosen: readonly Metric[] = regular,
): Evaluation {
  const { target } = reference
  const cloud: Cloud = { space: target.space, values: samples }
  const values = chosen
    .filter((metric) => metric.defined(target))
    .map((metric) => {
      const value = metric.evaluate(cloud, facts, preparedFor(metric, reference))
      return [metric, value] as const
    })
    .filter(([{ wide }, value]) => Number.isFinite(value) || (wide && !Number.isNaN(value)))
    .map(([{ id }, value]) => [id, value] as const)
  const counted = hasModes(target)
  return {
    metrics: Object.fromEntries(values),
    shares: counted ? coverageOf(cloud, reference).nearCounts.map((n) => n / sizeOf(cloud)) : [],
    captured: counted ? capturedOf(cloud, reference) : [],
  }
}

/** Nine in ten perfect models score within the band: (19 − 1)/(19 + 1). */
export const perfectDraws = 19
/** What is known of p as a model of itself: no divergence is left, and no data are missed. */
export const perfectFacts = once((target: Target): Facts => {
  const bound = meanLogP(target)
  const known = bound !== null && { bound, likelihood: bound }
  return { divergence: 0, forwardKl: 0, reverseKl: 0, missed: 0, ...known }
})

/** What the samples of one draw of p itself score, by metric id. */
export function perfectScores(
  reference: Reference,
  step: number,
  chosen: readonly Metric[] = regular,
): Readonly<Record<string, number>> {
  const { target, seed, size } = reference
  const samples = draw(target, seed, 'evaluation.perfect', step, size)
  return evaluate(samples.values, reference, perfectFacts(target), chosen).metrics
}

/** The values that a perfect model reaches, by metric id, of the scores of its draws. */
export function bandOf(
  scores: readonly Readonly<Record<string, number>>[],
): Readonly<Record<string, Band>> {
  return Object.fromEntries(
    Object.keys(scores[0]).map((id) => {
      const values = scores.map((score) => score[id]).filter((value) => value !== undefined)
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length
      return [id, { mean, low: Math.min(...values), high: Math.max(...values) }]
    }),
  )
}

export const perfectBand = (
  reference: Reference,
  draws = perfectDraws,
  chosen: readonly Metric[] = regular,
): Readonly<Record<string, Band>> =>
  bandOf(Array.from({ length: draws }, (_, step) => perfectScores(reference, step, chosen)))
