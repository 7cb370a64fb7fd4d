import type { Packed } from '../../core/images/own/held.ts'
import type { Band } from '../../core/metrics/evaluate.ts'
import type { BackendName, Rates } from '../../core/record/backend.ts'
import type { Checkpoint } from '../../core/record/checkpoint.ts'
import type { AgainstWebgpu, Failure } from '../../core/record/failure.ts'
import type { Frame, Wanted } from '../../core/record/frame.ts'
import type { Course, Edit } from '../../core/settings/course.ts'
import type { Experiment, LaneName } from '../../core/settings/experiment.ts'

export type Command =
  | {
      /** A person's own pictures, which the targets to come name by their digest; without an answer. */
      readonly type: 'hold'
      readonly run: number
      readonly digest: string
      readonly packed: Packed
    }
  | {
      readonly type: 'start'
      readonly run: number
      readonly lane: LaneName
      /** Its edits take effect at their steps by themselves. */
      readonly course: Course
      readonly backend: BackendName
      readonly wanted: Wanted
      /** Where to go on; left out: from the start. */
      readonly from?: Checkpoint
    }
  | {
      /** Measure this lane on wasm and on webgpu; to a worker that does nothing else. */
      readonly type: 'calibrate'
      readonly run: number
      readonly lane: LaneName
      readonly experiment: Experiment
    }
  | {
      readonly type: 'advance'
      readonly run: number
      /** Train until this step, or until `budget` ms are over. */
      readonly until: number
      readonly budget: number
      readonly wanted: Wanted
      /** Made since the last request, none at a step before the one that it reached. */
      readonly edits?: readonly Edit[]
    }
  | {
      /** How it was at a step that was made; as far as `budget` ms go. The run stays where it is. */
      readonly type: 'look'
      readonly run: number
      readonly step: number
      readonly budget: number
      readonly wanted: Wanted
    }
  | {
      /** All that training had changed by a step that was made; as far as `budget` ms go. */
      readonly type: 'hand'
      readonly run: number
      readonly step: number
      readonly budget: number
    }

export type Event =
  | {
      readonly type: 'started'
      readonly run: number
      readonly backend: BackendName
      readonly frame: Frame
    }
  | {
      /** What there is to know beside the run itself. */
      readonly type: 'context'
      readonly run: number
      /** Why WebGPU is out of the question here; null if it should be tried. */
      readonly againstWebgpu: AgainstWebgpu | null
      /** What independent draws from p itself score, by metric id. */
      readonly perfect: Readonly<Record<string, Band>>
    }
  | {
      readonly type: 'frame'
      readonly run: number
      readonly frame: Frame
      readonly steps: number
      /** What the worker spent on these steps, evaluations and drawing up included. */
      readonly milliseconds: number
      /** So much of it for the picture. */
      readonly drawing: number
    }
  | {
      readonly type: 'looked'
      readonly run: number
      /** Null: it is on its way. */
      readonly frame: Frame | null
    }
  | {
      readonly type: 'handed'
      readonly run: number
      /** Null: it is on its way. */
      readonly checkpoint: Checkpoint | null
    }
  | { readonly type: 'calibrated'; readonly run: number; readonly rates: Rates }
  | { readonly type: 'failed'; readonly run: number; readonly failure: Failure }
