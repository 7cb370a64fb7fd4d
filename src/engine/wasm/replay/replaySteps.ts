import type { TF } from '../../../objectives/objective.ts'
import { plainSteps, type Steps } from '../../backend/steps.ts'
import { floats, type Wasm } from '../tensors/wasmBackend.ts'
import { createHomes } from './homes.ts'
import { compile, type Program } from './program.ts'
import { sameTrace, startTrace, type Trace } from './trace.ts'

/** Steps that differ from the one before, such as a first one, are tried again so often. */
const TRIES = 4
/**
 * A recording is compared with a step through tfjs after so many replays, and whenever they have
 * doubled: often enough to notice a learner that counts its steps and declares no phases, and too
 * seldom to cost anything.
 */
const CHECK = 64

/** What is known of the steps of one phase. */
interface Phase {
  program: Program | null
  last: Trace | null
  tries: number
  replays: number
  /** The replays after which the next comparison comes. */
  check: number
}

/**
 * Training steps, `step(k)` for step k, whose lasting effects are on variables only.
 *
 * tfjs takes longer than the arithmetic of a small network. So the steps of a phase are listened to
 * until two in a row were the same calls; from then on these are done by a list of our kernels, with
 * the same bits. Where steps of a phase keep changing, every one goes through tfjs.
 */
export function createSteps(
  tf: TF,
  backend: Wasm,
  step: (k: number) => void,
  phaseOf: (k: number) => number = () => 0,
): Steps {
  const plain = plainSteps(tf, step)
  const phases = new Map<number, Phase>()
  const homes = createHomes(backend)
  let replayed = 0

  const knownOf = (k: number): Phase => {
    const id = phaseOf(k)
    const known = phases.get(id)
    if (known) return known
    const made: Phase = { program: null, last: null, tries: 0, replays: 0, check: CHECK }
    phases.set(id, made)
    return made
  }
  const listen = (k: number): Trace => {
    const { listener, finish } = startTrace(tf, (tensor) => floats(backend, tensor))
    backend.listener = listener
    try {
      plain.run(k)
    } finally {
      backend.listener = null
    }
    return finish()
  }
  /** A step of a phase that is recorded, through tfjs. */
  const compare = (k: number, { trace }: Program): void => {
    homes.settle()
    if (sameTrace(trace, listen(k))) return
    throw new Error(`Step ${k} differs from those before it, and its objective declares no phase.`)
  }
  const forget = (): void => {
    homes.settle()
    for (const { program } of phases.values()) program?.dispose()
    phases.clear()
    homes.dispose()
  }
  return {
    get replayed() {
      return replayed
    },
    run(k) {
      const phase = knownOf(k)
      const { program } = phase
      if (program && phase.replays < phase.check) {
        program.run(k)
        phase.replays++
        replayed++
      } else if (program) {
        compare(k, program)
        phase.check *= 2
      } else if (phase.tries < TRIES) {
        homes.settle()
        phase.tries++
        const trace = listen(k)
        if (phase.last && sameTrace(phase.last, trace)) {
          phase.program = compile(tf, backend, homes, trace)
        }
        phase.last = phase.program ? null : trace
      } else {
        homes.settle()
        phase.last = null
        plain.run(k)
      }
    },
    settle: homes.settle,
    forget,
    dispose: forget,
  }
}
