import { parseArgs } from 'node:util'
import { type BackendName, backendNames } from '../core/record/backend.ts'
import { decode } from '../core/settings/decode.ts'
import { catalogue } from '../objectives/defaults.ts'
import help from './experiment.txt?raw'
import { whole } from './process/whole.ts'

export interface Arguments {
  /** The part of the link from '#' on. */
  readonly hash: string
  readonly steps: number
  /** Null: as many as the link says. */
  readonly runs: number | null
  readonly backend: BackendName
  /** File to write, '-' for standard output. */
  readonly json: string | null
  readonly csv: string | null
  /** A setting as the link names it, and its values: 'a.instanceNoise=0,0.05,0.1'. */
  readonly sweep: { readonly key: string; readonly values: string } | null
  /** Steps of which a table of modes is printed, ascending. */
  readonly table: readonly number[] | null
}

/** Where the link names no step to pause at. */
const STEPS = 5000
const MOST = 10_000_000

/** The first line of what `--help` prints; scripts/program.mjs prints all of it. */
export const usage = help.slice(0, help.indexOf('\n'))

/** @throws Error with one line that says which argument is bad */
export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      steps: { type: 'string' },
      runs: { type: 'string' },
      backend: { type: 'string', default: 'wasm' },
      json: { type: 'string' },
      csv: { type: 'string' },
      sweep: { type: 'string' },
      table: { type: 'string' },
    },
  })
  if (positionals.length > 1) {
    throw new Error('more than one link was given; put the link in quotes')
  }
  const backend = backendNames.find((name) => name === values.backend)
  if (!backend) throw new Error(`--backend must be one of ${backendNames.join(', ')}`)
  if (values.json !== undefined && values.json === values.csv) {
    const place = values.json === '-' ? 'standard output' : values.json
    throw new Error(`--json and --csv cannot both be written to ${place}`)
  }
  const table = values.table === undefined ? null : tableSteps(values.table)
  if (table && (values.sweep ?? values.json ?? values.csv)) {
    throw new Error('--table is printed alone, without --sweep, --json and --csv')
  }
  const [link = ''] = positionals
  const hash = link.includes('#') ? link.slice(link.indexOf('#')) : link
  return {
    hash,
    steps:
      values.steps === undefined
        ? (decode(hash, catalogue).stop ?? STEPS)
        : whole('steps', values.steps, 1, MOST),
    runs: values.runs === undefined ? null : whole('runs', values.runs, 1, 64),
    backend,
    json: values.json ?? null,
    csv: values.csv ?? null,
    sweep: values.sweep === undefined ? null : swept(values.sweep),
    table,
  }
}

function swept(text: string) {
  const [key, values, ...rest] = text.split('=')
  if (!key || !values || rest.length > 0) {
    throw new Error('--sweep must be a setting and its values, such as a.instanceNoise=0,0.05,0.1')
  }
  return { key, values }
}

const tableSteps = (text: string): number[] =>
  text
    .split(',')
    .map((part) => whole('table', part, 1, MOST))
    .sort((a, b) => a - b)
