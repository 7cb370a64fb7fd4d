import type { TF } from '../../../objectives/objective.ts'
import { flush, type Gpu } from '../gpu.ts'
import { needed } from './fold.ts'
import { replay } from './playback.ts'
import { type Command, type Recording, recorderOf } from './recorder.ts'

/** An iteration that turns into a list of GPU commands once it has shown to be one. */
export interface Capture {
  /** Runs the iteration up to `limit` times and at least once; returns how often. */
  run(limit: number): number
  /** What the iteration does may have changed. */
  reset(): void
  /** Commands of an iteration, or null while it runs by itself. */
  readonly commands: readonly Command[] | null
  dispose(): void
}

interface Captured {
  readonly recording: Recording
  readonly commands: readonly Command[]
  readonly variables: readonly object[]
}

/** The first iterations set up state and compile shaders. */
const WARM_UP = 1
/** How often to try before an iteration is taken to differ for ever. */
const ATTEMPTS = 4

/**
 * Two iterations in a row that issue equal commands on equal constants are taken as proof that all
 * following ones do. So what differs from step to step must be in GPU buffers: if it comes from
 * JavaScript the two differ, and the iteration stays as it is.
 */
export function createCapture(tf: TF, gpu: Gpu, iteration: () => void): Capture {
  const recorder = recorderOf(gpu.device)
  let done = 0
  let before: Recording | null = null
  let captured: Captured | null = null
  /** Buffers of the variables, which change in place but for an assignment from outside. */
  const variables = () =>
    Object.values(tf.engine().registeredVariables)
      .map(({ dataId }) => dataId as object)
      .filter((dataId) => gpu.tensorMap.has(dataId))

  const release = () => {
    before?.release()
    captured?.recording.release()
    before = captured = null
  }
  const reset = () => {
    release()
    done = 0
  }
  const attempt = () => {
    const recording = recorder!.record(gpu, iteration)
    if (recording && before && equal(recording.signature, before.signature)) {
      before.release()
      before = null
      const commands = needed(recording.commands, (buffer) => recording.fresh.has(buffer))
      captured = { recording, commands, variables: variables() }
      return
    }
    before?.release()
    before = recording
  }

  return {
    run(limit) {
      if (captured && !equal(captured.variables, variables())) reset()
      if (captured) {
        flush(gpu)
        replay(gpu.device, captured.commands, limit)
        return limit
      }
      done++
      if (recorder && done > WARM_UP && done <= WARM_UP + ATTEMPTS) attempt()
      else {
        before?.release()
        before = null
        iteration()
        flush(gpu)
      }
      return 1
    },
    reset,
    get commands() {
      return captured?.commands ?? null
    },
    dispose: release,
  }
}

const equal = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i])
