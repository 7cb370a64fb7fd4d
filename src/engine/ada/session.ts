import type { AdaLane, AdaShared } from '../../core/ada/adaScene.ts'
import { bothOf, domainsOf } from '../../core/ada/domains.ts'
import {
  type AdaFrame,
  type AdaRow,
  evaluationPoints,
  evaluationSteps,
} from '../../core/ada/record.ts'
import { trainingParams } from '../../core/settings/experiment.ts'
import { defaults } from '../../core/settings/params.ts'
import { ada } from '../../objectives/adaptation/ada.ts'
import type { TF } from '../../objectives/objective.ts'
import { backendOf } from '../backend/backend.ts'
import { createWorld } from '../session/world.ts'
import { accuracies, decisions, shownDomain } from './look.ts'

/** One lane of the scene, being trained: R runs as one tensor program, of which the first is shown. */
export interface AdaSession {
  readonly step: number
  /** False once a loss is no longer finite. */
  readonly ok: boolean
  /** Trains until `until`, or until `budget` ms have passed. */
  advance(until: number, budget: number): Promise<void>
  /** Of each run, on points that belong to the step. */
  evaluate(): Promise<Readonly<Record<'source' | 'target', readonly number[]>>>
  frame(): Promise<AdaFrame>
  dispose(): void
}

/** @param runs seeds trained side by side, from the scene's on */
export function createAdaSession(tf: TF, shared: AdaShared, lane: AdaLane, runs = 1): AdaSession {
  const { seed, batch, width, classes } = shared
  const seeds = Array.from({ length: runs }, (_, r) => (seed + r) >>> 0)
  const domains = domainsOf(shared)
  const both = bothOf(domains)
  const training = { ...defaults(trainingParams), seed, batch, width, runs }
  const world = createWorld(tf, seeds, both, training, {})
  const learner = ada(world, domains, lane)
  const trainer = backendOf(tf).trainer(learner, seeds, batch, both)
  let step = 0
  let ok = true
  let rows: AdaRow[] = []
  /** The newest step that was measured. */
  let measured = -1

  const evaluate = async () => ({
    source: await accuracies(tf, learner, 'source', seeds, evaluationPoints, step),
    target: await accuracies(tf, learner, 'target', seeds, evaluationPoints, step),
  })
  async function record(): Promise<void> {
    const { source, target } = await evaluate()
    rows.push({ step, source: source[0], target: target[0] })
    measured = step
  }

  return {
    get step() {
      return step
    },
    get ok() {
      return ok
    },
    evaluate,
    async advance(until, budget) {
      const end = performance.now() + budget
      if (measured < 0) await record()
      while (ok && step < until) {
        const next = Math.min(until, (Math.floor(step / evaluationSteps) + 1) * evaluationSteps)
        step += await trainer.advance(step, next - step)
        if (step % evaluationSteps === 0) {
          const losses = await trainer.losses()
          trainer.restartLosses()
          ok = losses.every((run) => Object.values(run).every(Number.isFinite))
          await record()
        }
        if (performance.now() > end) break
      }
    },
    async frame() {
      const found = rows
      rows = []
      return {
        ...{ step, ok, rows: found },
        source: await shownDomain(tf, learner, 'source', seeds[0], both),
        target: await shownDomain(tf, learner, 'target', seeds[0], both),
        decided: await decisions(tf, learner, both, classes),
      }
    },
    dispose() {
      trainer.dispose()
      world.dispose()
    },
  }
}
