/** What the page asks of a lane of the scene of domain adaptation. Each command has one answer. */
import type { AdaLane, AdaShared } from '../../core/ada/adaScene.ts'
import type { AdaFrame } from '../../core/ada/record.ts'
import type { Failure } from '../../core/record/failure.ts'

export type Command =
  | {
      readonly type: 'start'
      readonly run: number
      readonly shared: AdaShared
      readonly lane: AdaLane
    }
  | { readonly type: 'advance'; readonly run: number; readonly until: number }

export type Event =
  | { readonly type: 'frame'; readonly run: number; readonly frame: AdaFrame }
  | { readonly type: 'failed'; readonly run: number; readonly failure: Failure }
