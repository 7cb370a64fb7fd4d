import type { Mixture } from '../gaussian/mixture.ts'
import type { Square } from '../space/square.ts'
import type { EnsembleRow } from './ensembleRow.ts'

export type Status = 'ok' | 'diverged'

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

/**
 * What a lane looks like at one step. Points are in the target's own coordinates, as many numbers
 * each as its space has dimensions; samples, field, density and warp are those of the shown run.
 */
export interface Frame {
  readonly step: number
  /** 'diverged' when no run is left to train. */
  readonly status: Status
  /** One per run. */
  readonly statuses: readonly Status[]
  readonly shown: number
  /** `[n, dim]`. */
  readonly samples: Float32Array
  /** `[runs, n, dim]`: the first samples of every run, where they were wanted. */
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
  /** Images of a grid of latent lines: `warpLines` × `warpPoints` points, `dim` numbers each. */
  readonly warp: Float32Array | null
  /** Regular evaluations since the last frame. */
  readonly rows: readonly EnsembleRow[]
  /** An evaluation of this very step, where one was wanted; it is no part of the history. */
  readonly now: EnsembleRow | null
}

/** The name of the exact divergence among the losses. */
export const EXACT = 'exact D'

/** Cells along a side of a field on the plane, and in all on the line. */
export const fieldSize = 64
export const lineSize = 256
export const warpLines = 26 // half of them each way
export const warpPoints = 64
