import { createStore } from 'zustand/vanilla'
import { type Failure, failureOf } from '../core/record/failure.ts'
import type { SweepResult } from '../core/record/sweepResult.ts'
import type { Experiment } from '../core/settings/experiment.ts'
import type { ParamValue } from '../core/settings/params.ts'
import { type Sweepable, sweepExperiments, sweptLanes } from '../core/settings/sweep.ts'
import { spawn } from './spawn.ts'
import { modescope } from './store.ts'
import { type Point, type Sweeper, sweep } from './sweeper.ts'

/** What a sweep was asked for. */
export interface Plan {
  readonly swept: Sweepable
  readonly values: readonly ParamValue[]
  readonly runs: number
  readonly steps: number
}

export interface SweepState {
  readonly phase: 'idle' | 'running' | 'done' | 'stopped' | 'failed'
  readonly plan: Plan | null
  /** One for each value of the plan. */
  readonly experiments: readonly Experiment[]
  readonly results: readonly SweepResult[]
  /** Share of all steps that are made. */
  readonly progress: number
  /** Why it failed; null unless it did. */
  readonly failure: Failure | null
  start(plan: Plan): void
  stop(): void
}

/** One core stays free for the page; more workers than this gain little. */
const workers = () => Math.max(1, Math.min(4, (navigator.hardwareConcurrency || 2) - 1))

/** The sweep that runs, or the last one that did. The lanes pause for it. */
export const sweeping = createStore<SweepState>()((set, get) => {
  let current: Sweeper | null = null
  return {
    phase: 'idle',
    plan: null,
    experiments: [],
    results: [],
    progress: 0,
    failure: null,
    start(plan) {
      current?.stop()
      const { experiment, lanes, backend, pause } = modescope.getState()
      pause()
      const { swept, values, runs, steps } = plan
      const experiments = sweepExperiments(experiment, swept, values, runs, steps)
      const points = experiments.flatMap((one, i) =>
        sweptLanes(swept).map((lane): Point => {
          const chosen = backend === 'auto' ? (lanes[lane].backend ?? 'wasm') : backend
          return { value: values[i], lane, experiment: one, backend: chosen }
        }),
      )
      set({ phase: 'running', plan, experiments, results: [], progress: 0, failure: null })
      const sweeper = sweep(
        spawn,
        points,
        steps,
        workers(),
        (results) => sweeper === current && set({ results: [...get().results, ...results] }),
        (progress) => sweeper === current && set({ progress }),
      )
      current = sweeper
      const end = (change: Partial<SweepState>) => sweeper === current && set(change)
      sweeper.finished.then(
        () => get().phase === 'running' && end({ phase: 'done', progress: 1 }),
        (error: unknown) => end({ phase: 'failed', failure: failureOf(error) }),
      )
    },
    stop() {
      if (get().phase !== 'running') return
      set({ phase: 'stopped' })
      current?.stop()
    },
  }
})
