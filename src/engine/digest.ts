/** What a lane looks like in so few bytes that they can be kept: equal digests are equal bits. */
import { createHash } from 'node:crypto'
import type { Row } from '../core/record/ensembleRow.ts'
import type { Status } from '../core/record/frame.ts'
import type { Session } from './session/session.ts'

/** As many points of each run. */
const SAMPLES = 1000

/** JSON has neither infinities nor a negative zero: these are text. */
type Num = number | string

export interface RunDigest {
  readonly status: Status
  /** SHA-256, in hex, of the coordinates as 32-bit floats. */
  readonly samples: string
  /** The exact divergence; null for a model that has none. */
  readonly divergence: Num | null
  readonly metrics: Readonly<Record<string, Num>>
  readonly losses: Readonly<Record<string, Num>>
  /** A digit per mode: 1 where it is captured. */
  readonly captured: string
  /** A number per mode. */
  readonly shares: string
}

export interface Digest {
  readonly step: number
  /** One per run. */
  readonly runs: readonly RunDigest[]
}

/** The metrics of a row, and the exact divergence, which has a place of its own. */
const metricsOf = (row: Row) => {
  const { divergence = null, ...metrics } = row.metrics
  return { divergence, metrics }
}

/** Of every run at the step that a session has reached. */
export async function digestOf(session: Session): Promise<Digest> {
  const rows = await session.evaluate([])
  const runs: RunDigest[] = []
  for (const [r, row] of rows.entries()) {
    const wanted = { samples: SAMPLES, layers: [], shown: r }
    const frame = await session.frame(wanted)
    const { divergence, metrics } = metricsOf(row)
    runs.push({
      status: frame.statuses[r],
      samples: sha256(frame.samples),
      divergence: divergence === null ? null : num(divergence),
      metrics: nums(metrics),
      losses: nums(row.losses),
      captured: row.captured.map(Number).join(''),
      shares: row.shares.join(' '),
    })
  }
  return { step: session.step, runs }
}

const num = (value: number): Num => {
  if (Object.is(value, -0)) return '-0'
  return Number.isFinite(value) ? value : String(value)
}

const nums = (values: Readonly<Record<string, number>>): Record<string, Num> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, num(value)]))

const sha256 = ({ buffer, byteOffset, byteLength }: Float32Array): string =>
  createHash('sha256')
    .update(new Uint8Array(buffer, byteOffset, byteLength))
    .digest('hex')
