import { fitCover } from '../../core/gaussian/fitCover.ts'
import { evaluate } from '../../core/metrics/evaluate.ts'
import type { Facts, Metric, Reference } from '../../core/metrics/metric.ts'
import type { Row } from '../../core/record/ensembleRow.ts'
import type { Target } from '../../core/targets/target.ts'
import type { Learner, Objective, TF } from '../../objectives/objective.ts'
import { backendOf } from '../backend/backend.ts'
import { drawSamples } from './draws.ts'
import { factsOf } from './exact.ts'
import { plausibleLosses, plausibleWeights } from './health.ts'
import { heldOutFacts } from './heldOut.ts'
import type { RunStates } from './runStates.ts'
import type { Solo } from './solo.ts'
import type { OwnedWorld } from './world.ts'

type Losses = readonly Record<string, number>[]

/**
 * An evaluation of every run at one step, perhaps under way: of the same target and by the same
 * divergence from its first run to its last, whatever a person changes in between.
 */
export interface Pass {
  readonly step: number
  readonly reference: Reference
  /** What is known of a run, not estimated. */
  readonly facts: (r: number) => Promise<Facts>
  /** What is measured. */
  readonly metrics: readonly Metric[]
  readonly losses: Losses
  /** Whether the weights of each run have a usual size. */
  readonly weights: readonly boolean[]
  /** Of every run, where one draw is better than many. */
  readonly samples: readonly Float32Array[] | null
  /** Of the runs that are measured already; of one that has diverged, its last good one. */
  readonly rows: Row[]
}

/** Measures runs, one after the other, so that a person waits for one of them at most. */
export interface Evaluator {
  begin(step: number, metrics: readonly Metric[], losses: Losses): Promise<Pass>
  /** Measures the next run of a pass. */
  next(pass: Pass): Promise<void>
}

/** What is measured. */
export interface Measured {
  readonly tf: TF
  readonly seeds: readonly number[]
  readonly world: OwnedWorld
  readonly objective: Objective
  readonly learner: Learner
  readonly solo: Solo
  /** Where a run is marked that is found to have diverged. */
  readonly states: RunStates
  readonly reference: () => Reference
  /** The regular evaluation before. */
  readonly latest: () => readonly Row[]
}

export function createEvaluator(of: Measured): Evaluator {
  const { tf, seeds, world, learner, solo, states } = of

  const draw = (from: Learner, ofSeeds: readonly number[]) =>
    drawSamples(tf, from, ofSeeds, of.reference().size, of.reference().target)

  /** By the divergence and on the nodes that are set now. */
  const known = (target: Target, metrics: readonly Metric[]): Pass['facts'] => {
    const wanted = metrics.flatMap(({ reads = [] }) => reads)
    const divergence = of.objective.divergence?.(world.values as never)
    const { reach, start } = of.objective
    const from = (reach ?? start)?.(world.values as never, target)
    const cover = target.density && fitCover(target.density, from)
    return async (r) => ({
      ...(await factsOf(tf, solo.of(r), divergence, { target, cover })),
      ...(await heldOutFacts(tf, solo.of(r), wanted, target, seeds[r])),
    })
  }

  const measure = async (pass: Pass, r: number): Promise<Row> => {
    const { step, metrics, losses, weights, samples, reference, facts } = pass
    const before: Row = of.latest()[r]
    if (states.statuses[r] === 'diverged') return before
    if (!weights[r] || !plausibleLosses(losses[r])) {
      states.end(r)
      return before
    }
    const drawn = samples?.[r] ?? (await draw(solo.of(r), [seeds[r]]))[0]
    if (!states.accept(drawn, r)) return before
    const evaluation = evaluate(drawn, reference, await facts(r), metrics)
    const found = evaluation.captured.map((one, k) => one || (before?.found[k] ?? false))
    return { step, losses: losses[r], ...evaluation, found }
  }

  return {
    async begin(step, metrics, losses) {
      const weights = await plausibleWeights(tf, world.networks, seeds.length)
      const samples = backendOf(tf).remote ? await draw(learner, seeds) : null
      const reference = of.reference()
      const facts = known(reference.target, metrics)
      return { step, metrics, reference, facts, losses, weights, samples, rows: [] }
    },
    async next(pass) {
      pass.rows.push(await measure(pass, pass.rows.length))
    },
  }
}
