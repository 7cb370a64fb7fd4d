/**
 * `npm run reproduce -- hu`: what Hu et al. 2018 claim in section 5, on a mixture. What is the paper's and
 * what is not is in docs/reproductions.md.
 */
import { encode } from '../../core/settings/encode.ts'
import { defaults } from '../../core/settings/params.ts'
import { catalogue } from '../../objectives/defaults.ts'
import { whole } from '../process/whole.ts'
import { type HuSize, huExperiment, huMethods, huSizes, sizesOf } from './huExperiment.ts'
import { huPerfect } from './huPerfect.ts'
import { boundTable, differences, type HuResult, scoreTable } from './huReport.ts'
import { type HuRun, huTrain } from './huTraining.ts'
import { named } from './named.ts'
import type { Reproduction } from './reproduction.ts'
import { type RowJob, rowsApart } from './rowsApart.ts'

interface Options {
  readonly seeds: number
  readonly steps: number
  readonly methods: readonly string[]
  readonly sizes: readonly HuSize[]
}

const everyMethod = Object.keys(huMethods).join(',')
const everySize = huSizes.join(',')

export const hu: Reproduction = {
  usage: `[--seeds 10] [--steps 5000] [--method ${everyMethod}] [--size ${everySize}]`,
  options: {
    seeds: { type: 'string', default: '10' },
    steps: { type: 'string', default: '5000' },
    method: { type: 'string', default: everyMethod },
    size: { type: 'string', default: everySize },
  },
  prepare(values) {
    const options: Options = {
      seeds: whole('seeds', values.seeds!, 1, 64),
      steps: whole('steps', values.steps!, 1, 10_000_000),
      methods: named('method', values.method!, Object.keys(huMethods)),
      sizes: named('size', values.size!, huSizes),
    }
    return (stopped) => reproduce(options, stopped)
  },
}

async function reproduce(options: Options, stopped: AbortSignal) {
  const { seeds, steps } = options
  const rows = rowsOf(options)
  const results =
    rows.length === 1
      ? await train(rows[0], options, stopped)
      : await rowsApart<HuResult>(
          rows.map((row) => jobOf(row, options)),
          stopped,
        )
  const text = [
    'Hu et al. 2018, section 5, on a ring of ten modes with sd 0.05; where a class is asked for, 0.12.',
    `Our default networks and rates, ${steps} steps, seeds 1 to ${seeds}. Here: mean ± sd over seeds.`,
    '',
    scoreTable(results),
    '',
    `Lower bound on held-out data, nats (the paper: 1, 10 and 100 % of MNIST). E_p log p: ${huPerfect.bound().toFixed(3)}.`,
    boundTable(results),
    '',
    ...differences(results),
    '',
  ].join('\n')
  const diverged = results.some(({ runs }) => runs.some(({ status }) => status !== 'ok'))
  return { text, json: { ...options, results }, diverged }
}

interface Row {
  readonly method: string
  readonly size: HuSize
}

const rowsOf = ({ methods, sizes }: Options): readonly Row[] =>
  methods.flatMap((method) => {
    const own = sizesOf(method)
    const asked = own.length > 1 ? own.filter((size) => sizes.includes(size)) : own
    return asked.map((size) => ({ method, size }))
  })

const jobOf = ({ method, size }: Row, { seeds, steps }: Options): RowJob => ({
  name: `${method}, ${size}`,
  args: ['hu', '--seeds', seeds, '--steps', steps, '--method', method, '--size', size],
})

/** One row; none if it is stopped on the way. Where each seed has points of its own, it is trained alone. */
async function train(
  { method, size }: Row,
  { seeds, steps }: Options,
  stopped: AbortSignal,
): Promise<HuResult[]> {
  const { kind } = huMethods[method]
  const experiments =
    size === 'all'
      ? [huExperiment(method, size, 1, seeds)]
      : Array.from({ length: seeds }, (_, i) => huExperiment(method, size, 1 + i, 1))
  const runs: HuRun[] = []
  for (const experiment of experiments) {
    const name = `${method}, ${size}, seed ${experiment.training.seed}`
    const trained = await huTrain(name, kind, experiment, steps, stopped)
    if (!trained) return []
    runs.push(...trained)
  }
  const view = defaults(catalogue.view)
  const link = encode({ experiment: experiments[0], view, unknown: [] }, catalogue)
  return [{ method, size, link, runs }]
}
