import type { TF } from '../../../objectives/objective.ts'
import { flush, type Gpu } from '../device/gpu.ts'
import { needed } from './fold.ts'
import { inPlace } from './inPlace.ts'
import { playBack } from './playback.ts'
import { type Command, type Recording, recorderOf } from './recorder.ts'

/** Iterations that turn into lists of GPU commands once they have shown to be such. */
export interface Capture {
  /** Runs iterations from number `step` on, at most `limit` and at least one; returns how many. */
  run(step: number, limit: number): number
  /** Of all iterations so far, those that were repeated from a recording. */
  readonly replayed: number
  /** What the iterations do may have changed. */
  reset(): void
  /** Commands of an iteration of a phase, or null while these run by themselves. */
  commands(phase?: number): readonly Command[] | null
  dispose(): void
}

interface Captured {
  readonly recording: Recording
  readonly commands: readonly Command[]
  readonly variables: readonly object[]
}

/** What is known of the iterations of one phase. */
interface Phase {
  done: number
  before: Recording | null
  captured: Captured | null
}

/** The first iterations set up state and compile shaders. */
const WARM_UP = 1
/** How often to try before an iteration is taken to differ for ever. */
const ATTEMPTS = 4

/**
 * Two iterations of a phase in a row that issue equal commands on equal constants are taken as proof
 * that all following ones do. So what differs from step to step must be in GPU buffers: if it comes
 * from JavaScript the two differ, and the iterations stay as they are.
 */
export function createCapture(
  tf: TF,
  gpu: Gpu,
  iteration: (step: number) => void,
  phaseOf: (step: number) => number = () => 0,
): Capture {
  const recorder = recorderOf(gpu.device)
  const phases = new Map<number, Phase>()
  let replayed = 0
  const phaseAt = (step: number): Phase => {
    const id = phaseOf(step)
    const known = phases.get(id) ?? { done: 0, before: null, captured: null }
    phases.set(id, known)
    return known
  }
  /** Buffers of the variables, which change in place but for an assignment from outside. */
  const variables = () =>
    Object.values(tf.engine().registeredVariables)
      .map(({ dataId }) => dataId as object)
      .filter((dataId) => gpu.tensorMap.has(dataId))

  const buffersOf = (dataIds: readonly object[]) =>
    dataIds.flatMap((dataId) => gpu.tensorMap.get(dataId).resource ?? [])

  const release = (phase: Phase) => {
    phase.before?.release()
    phase.captured?.recording.release()
    phase.before = phase.captured = null
  }
  const reset = () => {
    for (const phase of phases.values()) release(phase)
    phases.clear()
  }
  const attempt = (phase: Phase, once: () => void) => {
    const recording = recorder!.record(gpu, once)
    if (recording && phase.before && equal(recording.signature, phase.before.signature)) {
      phase.before.release()
      phase.before = null
      const isFresh = (buffer: GPUBuffer) => recording.fresh.has(buffer)
      // Iterations of other phases change variables, too.
      const commands = needed(recording.commands, isFresh, buffersOf(variables()))
      phase.captured = { recording, commands, variables: variables() }
      return
    }
    phase.before?.release()
    phase.before = recording
  }
  const runOnce = (step: number) => {
    const phase = phaseAt(step)
    const once = () => inPlace(tf, gpu, () => iteration(step))
    phase.done++
    if (recorder && phase.done > WARM_UP && phase.done <= WARM_UP + ATTEMPTS) attempt(phase, once)
    else {
      phase.before?.release()
      phase.before = null
      once()
      flush(gpu)
    }
  }

  return {
    get replayed() {
      return replayed
    },
    run(step, limit) {
      const present = variables()
      for (const phase of phases.values()) {
        if (!phase.captured || equal(phase.captured.variables, present)) continue
        release(phase)
        phase.done = 0
      }
      const steps: (readonly Command[])[] = []
      while (steps.length < limit) {
        const { captured } = phaseAt(step + steps.length)
        if (!captured) break
        steps.push(captured.commands)
      }
      if (steps.length === 0) {
        runOnce(step)
        return 1
      }
      flush(gpu)
      playBack(gpu.device, steps)
      replayed += steps.length
      return steps.length
    },
    reset,
    commands: (phase = 0) => phases.get(phase)?.captured?.commands ?? null,
    dispose: reset,
  }
}

const equal = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i])
