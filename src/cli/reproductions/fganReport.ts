import { divergences } from '../../core/divergences/table.ts'
import { table } from '../process/table.ts'
import type { Average } from './average.ts'
import { type FganDivergence, fganDivergences, fganPublished } from './fganPublished.ts'
import type { Measured } from './fganTraining.ts'

export interface FitResult {
  readonly divergence: FganDivergence
  readonly link: string
  readonly seeds: readonly Measured[]
  readonly mu: Average
  readonly sigma: Average
  readonly bound: Average
  readonly optimum: { readonly mu: number; readonly sigma: number; readonly value: number }
  /** At the seeds' mean μ and σ, if there is one: the bound of a new critic, and the divergence. */
  readonly cross: Readonly<Partial<Record<FganDivergence, CrossCell>>>
}

export interface CrossCell {
  readonly bound: number
  readonly exact: number
}

/** Distance from the optimum that is asked of μ and σ. */
const NEAR = 0.1

export const isNear = ({ mu, sigma, optimum }: FitResult): boolean =>
  Math.abs(mu.mean - optimum.mu) <= NEAR && Math.abs(sigma.mean - optimum.sigma) <= NEAR

const number = (value: number): string => (Number.isFinite(value) ? value.toFixed(4) : '–')
const spread = ({ mean, sd }: Average): string =>
  Number.isFinite(sd) ? `${number(mean)} ± ${number(sd)}` : number(mean)

/** Learnt μ, σ and F: as published, as measured, and the exact optimum. */
export const fitTable = (results: readonly FitResult[]): string =>
  table([
    [
      'trained by',
      ...['μ', 'σ', 'F'].flatMap((name) => [
        `${name} paper`,
        `${name} here`,
        name === 'F' ? 'D exact' : `${name} exact`,
      ]),
      `within ${NEAR}`,
    ],
    ...results.map((result) => {
      const { divergence, mu, sigma, bound, optimum } = result
      const published = fganPublished[divergence]
      return [
        divergences[divergence].label,
        ...[number(published.mu), spread(mu), number(optimum.mu)],
        ...[number(published.sigma), spread(sigma), number(optimum.sigma)],
        ...[number(published.bound), spread(bound), number(optimum.value)],
        isNear(result) ? 'yes' : 'no',
      ]
    }),
  ])

/** Trained by the row, measured by the column; three lines for each row. */
export function crossTable(results: readonly FitResult[]): string {
  return table([
    ['trained by', '', ...fganDivergences.map((id) => divergences[id].label)],
    ...results.flatMap(({ divergence, cross }) => [
      [
        divergences[divergence].label,
        'paper',
        ...fganDivergences.map((id) => number(fganPublished[divergence].cross[id])),
      ],
      ['', 'here', ...fganDivergences.map((id) => number(cross[id]?.bound ?? Number.NaN))],
      ['', 'exact', ...fganDivergences.map((id) => number(cross[id]?.exact ?? Number.NaN))],
    ]),
  ])
}
