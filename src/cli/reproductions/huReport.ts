import { table } from '../process/table.ts'
import { average } from './average.ts'
import { type HuKind, type HuSize, huMethods, huSizes } from './huExperiment.ts'
import { huPerfect } from './huPerfect.ts'
import { huBounds, huScores } from './huPublished.ts'
import type { HuRun } from './huTraining.ts'

export interface HuResult {
  readonly method: string
  readonly size: HuSize
  /** Of the first seed. */
  readonly link: string
  readonly runs: readonly HuRun[]
}

const printed = (value: number): string => value.toFixed(3).replace('-', '−')

/** Mean ± sd; of a single value that. */
function spread(values: readonly number[]): string {
  const { mean, sd } = average(values)
  if (!Number.isFinite(mean)) return '–'
  return Number.isFinite(sd) ? `${printed(mean)} ± ${sd.toFixed(3)}` : printed(mean)
}

const valuesOf = (results: readonly HuResult[], method: string, size: HuSize) =>
  results
    .find((one) => one.method === method && one.size === size)
    ?.runs.map(({ status, value }) => (status === 'ok' ? value : Number.NaN)) ?? []

const measured: Readonly<Record<HuKind, string>> = {
  score: 'inception score, of 10',
  accuracy: 'accuracy of the class',
  bound: 'lower bound',
}

export const scoreTable = (results: readonly HuResult[]): string =>
  table([
    ['', 'measured', 'paper, MNIST', 'here', 'p itself'],
    ...Object.entries(huScores).map(([method, paper]) => [
      method,
      measured[huMethods[method].kind],
      paper,
      spread(valuesOf(results, method, 'all')),
      printed(huPerfect[huMethods[method].kind]()),
    ]),
  ])

/** A row for every method of the paper; those that are not here have none of our numbers. */
export const boundTable = (results: readonly HuResult[]): string =>
  table([
    [
      '',
      ...['1 %', '10 %', '100 %'].map((share) => `paper ${share}`),
      ...huSizes.map((size) => (size === 'all' ? 'here, new points' : `here, ${size} points`)),
    ],
    ...Object.entries(huBounds).map(([method, paper]) => [
      method,
      ...paper,
      ...huSizes.map((size) => spread(valuesOf(results, method, size))),
    ]),
  ])

/** Each method beside the one that it is to better. */
const pairs = [
  ['GAN', 'IWGAN'],
  ['CGAN', 'IWCGAN'],
  ['VAE', 'AA-VAE'],
] as const

/** Seed by seed, how much the paper's method gains; a line for each pair that was trained. */
export const differences = (results: readonly HuResult[]): readonly string[] =>
  pairs.flatMap(([plain, other]) =>
    huSizes.flatMap((size) => {
      const before = valuesOf(results, plain, size)
      const after = valuesOf(results, other, size)
      if (before.length === 0 || before.length !== after.length) return []
      const gains = after.map((value, i) => value - before[i])
      const better = gains.filter((gain) => gain > 0).length
      const of = size === 'all' ? '' : ` on ${size} points`
      return `${other} less ${plain}${of}: ${spread(gains)}, above 0 in ${better} of ${gains.length} seeds`
    }),
  )
