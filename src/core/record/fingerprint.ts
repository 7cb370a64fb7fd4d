/**
 * What both lanes show where they pause, in twelve hex digits. The same course on wasm gives the same
 * ones on every machine; on another backend, only on that one. So a run that somebody handed in can be
 * made again, and compared.
 */
import { sha256 } from '../numerics/sha256.ts'
import { type LaneName, laneNames } from '../settings/experiment.ts'
import type { BackendName } from './backend.ts'
import type { EnsembleRow } from './ensembleRow.ts'
import type { Frame } from './frame.ts'
import { captures } from './ofModes.ts'

export interface Fingerprint {
  /** Where they pause. */
  readonly step: number
  /** Of an ensemble, the run that is shown. */
  readonly run: number
  readonly backends: Readonly<Record<LaneName, BackendName>>
  /** The first 48 bits of a SHA-256. */
  readonly hash: string
}

/** A lane, as far as it counts. */
export interface Paused {
  readonly backend: BackendName | null
  readonly frame: Pick<Frame, 'step' | 'shown' | 'statuses' | 'samples'> | null
  /** Of the step of its picture, or the fingerprint has to wait. */
  readonly measured: EnsembleRow | null
}

/** Numbers of the first samples that count: 64 points of the plane, or a sixth of a picture of a digit. */
const NUMBERS = 128
const DIGITS = 12

/** So many samples are as many numbers in any space. */
export const fingerprintSamples = NUMBERS

/** Null: not all of it is there yet. */
export function fingerprintOf(lanes: Readonly<Record<LaneName, Paused>>): Fingerprint | null {
  const { a, b } = lanes
  if (!a.backend || !b.backend || !a.frame || !b.frame) return null
  const [ofA, ofB] = [bytesOf(a), bytesOf(b)]
  if (!ofA || !ofB) return null
  return {
    step: Math.max(a.frame.step, b.frame.step),
    run: a.frame.shown,
    backends: { a: a.backend, b: b.backend },
    hash: sha256(Uint8Array.of(...ofA, ...ofB)).slice(0, DIGITS),
  }
}

/**
 * The step, the bits of its first samples, and a byte for each of its modes. A run that has diverged
 * says no more than that: when it was noticed, and what it looked like, depends on when it was drawn.
 */
function bytesOf({ frame, measured }: Paused): Uint8Array | null {
  if (!frame) return null
  const { step, shown, statuses, samples } = frame
  if (statuses[shown] !== 'ok') return Uint8Array.of(0)
  if (measured?.step !== step) return null
  const count = Math.min(NUMBERS, samples.length)
  const view = new DataView(new ArrayBuffer(5 + 4 * count + measured.modes))
  view.setUint8(0, 1)
  view.setUint32(1, step)
  for (let i = 0; i < count; i++) view.setFloat32(5 + 4 * i, samples[i])
  for (let k = 0; k < measured.modes; k++) {
    view.setUint8(5 + 4 * count + k, captures(measured, shown, k) ? 1 : 0)
  }
  return new Uint8Array(view.buffer)
}

/** Whether two runs can be told apart by their fingerprints on every machine. */
export const isComparable = ({ backends }: Fingerprint): boolean =>
  laneNames.every((lane) => backends[lane] === 'wasm')
