import type { Band } from '../../core/metrics/evaluate.ts'
import type { Status } from '../../core/record/frame.ts'

export interface DigitsRun {
  readonly seed: number
  readonly status: Status
  /** Digits with at least a third of their share. */
  readonly modes?: number
  /** Share of samples that look like a digit. */
  readonly highQuality?: number
  /** Of samples, over that of data. */
  readonly sharpness?: number
  /** The same of the means of a decoder that has noise. */
  readonly sharpnessOfMeans?: number
}

export interface DigitsResult {
  readonly method: string
  readonly link: string
  /** What a perfect model scores, by metric. */
  readonly perfect: Readonly<Record<string, Band>>
  readonly runs: readonly DigitsRun[]
}

type Of = (run: DigitsRun) => number | undefined

const columns: readonly (readonly [string, Of, number])[] = [
  ['digits of 10', ({ modes }) => modes, 1],
  ['high quality %', ({ highQuality }) => percent(highQuality), 1],
  ['sharpness of samples', ({ sharpness }) => sharpness, 2],
  ['of the decoder’s means', ({ sharpnessOfMeans }) => sharpnessOfMeans, 2],
]

const percent = (share = Number.NaN): number => 100 * share

/** The mean over the runs that did not diverge, and in brackets the least and the most. */
function spread({ runs }: DigitsResult, of: Of, digits: number): string {
  const values = runs
    .filter(({ status }) => status === 'ok')
    .map((run) => of(run) ?? Number.NaN)
    .filter(Number.isFinite)
  if (values.length === 0) return '–'
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const end = digits === 1 ? 0 : digits
  return `${mean.toFixed(digits)} (${least.toFixed(end)}–${most.toFixed(end)})`
}

/** A method a row, and last a perfect model, as the README has it. */
export function digitsTable(results: readonly DigitsResult[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`
  const perfect = results[0]?.perfect
  const mean = (id: string, factor: number, digits: number) =>
    perfect ? (factor * perfect[id].mean).toFixed(digits) : '–'
  return [
    line(['', ...columns.map(([title]) => title)]),
    line(['---', ...columns.map(() => '---')]),
    ...results.map((result) =>
      line([result.method, ...columns.map(([, of, digits]) => spread(result, of, digits))]),
    ),
    line([
      'a perfect model',
      ...[mean('modes', 1, 1), mean('highQuality', 100, 1), mean('sharpness', 1, 2), '–'],
    ]),
  ].join('')
}
