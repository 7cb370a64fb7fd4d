import type { Square } from '../../core/gaussian/grid.ts'
import type { Mixture } from '../../core/gaussian/mixture.ts'
import type { Band } from '../../core/metrics/evaluate.ts'
import type { EnsembleRow, Row } from '../../core/record/ensembleRow.ts'
import type { Choice, Experiment, LaneName } from '../../core/settings/experiment.ts'
import type { ParamValue } from '../../core/settings/params.ts'

export type { Band, EnsembleRow, Row }

export const backendNames = ['wasm', 'webgpu', 'reference'] as const
export type BackendName = (typeof backendNames)[number]

/** Which layers the page shows, and so what a frame must carry besides samples. */
export interface Wanted {
  readonly samples: number
  readonly field: boolean
  readonly warp: boolean
  /** The exact density of the model; not unless told. */
  readonly density?: boolean
  /** The run whose picture it is; the first unless told. */
  readonly shown?: number
  /** Samples of every run for the small pictures; none unless told. */
  readonly small?: number
  /** Whether the numbers are to be of the picture's own step, also between two regular evaluations. */
  readonly measure?: boolean
}

export type Command =
  | {
      readonly type: 'start'
      readonly run: number
      readonly lane: LaneName
      readonly experiment: Experiment
      readonly backend: BackendName
      readonly wanted: Wanted
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
    }
  | {
      readonly type: 'tune'
      readonly run: number
      readonly values: Readonly<Record<string, ParamValue>>
    }
  | {
      /** Another target of the same family, in the midst of a run. */
      readonly type: 'retarget'
      readonly run: number
      readonly target: Choice
    }

/** The name of the exact divergence among the losses. */
export const EXACT = 'exact D'

export type Status = 'ok' | 'diverged'

/**
 * What a lane looks like at one step. Points are in the target's own coordinates; samples, field,
 * density and warp are those of the shown run.
 */
export interface Frame {
  readonly step: number
  /** 'diverged' when no run is left to train. */
  readonly status: Status
  /** One per run. */
  readonly statuses: readonly Status[]
  readonly shown: number
  /** x0 y0 x1 y1 … */
  readonly samples: Float32Array
  /** `[runs, n, 2]`: the first samples of every run, where they were wanted. */
  readonly small: Float32Array | null
  /** log p/q by the critic over the plotting square: see `sampleField`. */
  readonly field: Float32Array | null
  /**
   * q(x) per unit area, on the line per unit length, at the points of `field`; null for a model
   * whose density cannot be computed.
   */
  readonly density: Float32Array | null
  /** Where field and density are drawn: the plotting square, which follows the target. */
  readonly square: Square
  /** The model where it is a mixture of Gaussians. */
  readonly components: Mixture | null
  /** And what it was on the way from the last frame, in a run's first steps, where it goes far. */
  readonly trail: readonly { readonly step: number; readonly components: Mixture }[]
  /** Images of a grid of latent lines: `warpLines` × `warpPoints` points, x y each. */
  readonly warp: Float32Array | null
  /** Regular evaluations since the last frame. */
  readonly rows: readonly EnsembleRow[]
  /** An evaluation of this very step, where one was wanted; it is no part of the history. */
  readonly now: EnsembleRow | null
}

/** Steps per second; 0 where a backend does not run. */
export type Rates = Readonly<Record<'wasm' | 'webgpu', number>>

/** Cells along a side of a field on the plane, and in all on the line. */
export const fieldSize = 64
export const lineSize = 256
export const warpLines = 26 // half of them each way
export const warpPoints = 64

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
      /** Why WebGPU is out of the question here, in words; null if it should be tried. */
      readonly againstWebgpu: string | null
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
    }
  | { readonly type: 'calibrated'; readonly run: number; readonly rates: Rates }
  | { readonly type: 'failed'; readonly run: number; readonly message: string }
