import type { Checkpoint } from '../../core/record/checkpoint.ts'
import { capacity } from '../../core/record/history.ts'

/** Checkpoints are on multiples of so many steps. */
const GRAIN = 100
/** Bytes of all checkpoints of a lane. */
export const mostBytes = 64 * 2 ** 20

/** Checkpoints of a run, from which its past is trained again: memory stays constant over hours. */
export interface Checkpoints {
  /** The next step after one at which a checkpoint is to be kept. */
  next(step: number): number
  /**
   * Whether one of so many bytes is to be kept at a step. One of which not even four have room is
   * not worth the time.
   */
  due(step: number, bytes: number): boolean
  /** When there is no room, every second goes, and from then on half as many are kept. */
  add(checkpoint: Checkpoint): void
  /** The last one that is not after a step. */
  before(step: number): Checkpoint | null
  readonly bytes: number
  /** The steps that there are checkpoints of. */
  readonly steps: readonly number[]
}

/** @param begun the one that a run began with, which stays if it has room; null: it began at step 0 */
export function createCheckpoints(
  begun: Checkpoint | null = null,
  most: number = mostBytes,
): Checkpoints {
  const first = begun && bytesOf(begun) < most / 4 ? begun : null
  const own = first ? bytesOf(first) : 0
  let spacing = GRAIN
  let all: { readonly checkpoint: Checkpoint; readonly bytes: number }[] = []
  const sum = () => all.reduce((total, { bytes }) => total + bytes, own)
  return {
    next: (step) => step - (step % spacing) + spacing,
    due: (step, bytes) =>
      step > 0 &&
      step % spacing === 0 &&
      bytes < most / 4 &&
      !all.some(({ checkpoint }) => checkpoint.step === step),
    add(checkpoint) {
      // A run that is trained again fills gaps, too.
      all = [...all, { checkpoint, bytes: bytesOf(checkpoint) }].sort(
        (a, b) => a.checkpoint.step - b.checkpoint.step,
      )
      while (all.length > capacity || sum() > most) {
        spacing *= 2
        all = all.filter((one) => one.checkpoint.step % spacing === 0)
      }
    },
    before(step) {
      const last = all.findLast(({ checkpoint }) => checkpoint.step <= step)?.checkpoint ?? null
      return first && first.step <= step && first.step > (last?.step ?? -1) ? first : last
    },
    get bytes() {
      return sum()
    },
    get steps() {
      return all.map(({ checkpoint }) => checkpoint.step)
    },
  }
}

/** What plain data takes up, to within its names: eight bytes for all that is no typed array. */
export function bytesOf(data: unknown): number {
  if (ArrayBuffer.isView(data)) return data.byteLength
  if (data === null || typeof data !== 'object') return 8
  return Object.values(data).reduce((total: number, value) => total + bytesOf(value), 0)
}
