import type { SweepProblem } from '../../core/settings/problem.ts'
import type { Sentences } from '../say.ts'
import { fault } from './values.ts'

const problem: Sentences<SweepProblem> = {
  value: ({ text, problem }) => `${fault(problem, text)}.`,
  few: () => 'A sweep needs at least two values.',
  many: ({ most }) => `A sweep has at most ${most} values.`,
}

/** Every word of the sweep. */
export const sweep = {
  problem,
  title: 'Sweep',
  summary: 'one setting, several values, several seeds',
  note: 'Trains the experiment above once for each value and seed, in workers of its own, while the lanes pause. A setting of one lane is swept in that lane.',
  setting: 'Setting',
  places: { target: 'Target', training: 'Training', a: 'Lane A', b: 'Lane B' },
  values: 'Values',
  valuesHelp: 'Two to eight, separated by commas',
  options: (names: string) => `Choices: ${names}`,
  seeds: 'Seeds',
  steps: 'Steps',
  wrongSeeds: 'Seeds must be a whole number from 1 to 64.',
  wrongSteps: 'Steps must be a whole number from 1 to 1\u202f000\u202f000.',
  run: 'Run sweep',
  stop: 'Stop',
  progress: 'Progress of the sweep',
  state: {
    running: (done: number, all: number) => `Training: ${done} of ${all} done.`,
    done: (runs: number) => `Done: ${runs} runs.`,
    stopped: (done: number, all: number) => `Stopped after ${done} of ${all}.`,
    failed: (message: string) => `The sweep stopped. ${message}`,
  },
  csv: 'Download CSV',
  metric: 'Metric shown beside the modes',
  chart: (metric: string, setting: string) => `${metric} against ${setting}`,
  chartLabel: (what: string, points: string) => `${what}. Medians: ${points}`,
  point: (letter: string, value: string, median: string) => `${letter} at ${value}: ${median}`,
  run1: (seed: number, value: string) => `Seed ${seed}: ${value}`,
  chartHelp: (steps: string, runs: number) =>
    `After ${steps} steps. Each dot is one of ${runs} runs; the bar is their median, the box their middle half.`,
  diverged: (n: number) => `${n} diverged`,
  columns: {
    lane: 'Lane',
    median: 'Median',
    low: '25\u202f%',
    high: '75\u202f%',
    runs: 'Runs',
    diverged: 'Diverged',
  },
}
