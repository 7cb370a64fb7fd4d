import type { Mixture } from '../gaussian/mixture.ts'
import type { LayerData, LayerId } from '../layers/layer.ts'
import type { Square } from '../space/square.ts'
import type { EnsembleRow } from './ensembleRow.ts'
import type { AskedPicture, PictureFacts } from './pictureFacts.ts'
import type { PointFacts } from './pointFacts.ts'
import type { Snapshot } from './snapshot.ts'

export type Status = 'ok' | 'diverged'

/** What the page shows, and so what a frame must carry besides samples. */
export interface Wanted {
  readonly samples: number
  /** The layers to be read off the model. */
  readonly layers: readonly LayerId[]
  /** The run whose picture it is; the first unless told. */
  readonly shown?: number
  /** Samples of every run for the small pictures; none unless told. */
  readonly small?: number
  /** Whether the numbers are to be of the picture's own step, also between two regular evaluations. */
  readonly measure?: boolean
  /** Ids of shown metrics, of those that are measured only where something shows them. */
  readonly metrics?: readonly string[]
  /** A point of which is to be told what the model knows, in the target's own coordinates. */
  readonly point?: readonly number[]
  /** Of images: a picture on the sheet of which is to be told what is known of it. */
  readonly asked?: AskedPicture
  /** Whether it is to say what the modes look like. */
  readonly templates?: boolean
  /** Two samples, by their cells: walks go from the first to the second. The first two unless told. */
  readonly picked?: readonly [number, number]
  /** Whether what the shown run looked like at regular evaluations comes with them. */
  readonly past?: boolean
}

/**
 * What a lane looks like at one step. Points are in the target's own coordinates, as many numbers
 * each as its space has dimensions; samples and layers are those of the shown run.
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
  /** The wanted layers that the model has. */
  readonly layers: Readonly<Partial<Record<LayerId, LayerData>>>
  /** What its critic's output is called, where it estimates no log p/q; left out: it does, or is none. */
  readonly ownCritic?: string
  /** Whether its density is that of a flow which samples follow in steps; left out: no. */
  readonly ofFlow?: true
  /** What the model knows of the wanted point; left out: as before, or none is wanted. */
  readonly point?: PointFacts
  /** What is known of the picture that was asked about; left out: as before, or none is. */
  readonly asked?: PictureFacts
  /** What each mode looks like, `[modes, dim]`, where they are pictures; left out: as before, or they are none. */
  readonly templates?: Float32Array
  /** Where layers over the plane are drawn: the plotting square, which follows the target. */
  readonly square: Square
  /** The model where it is a mixture of Gaussians, whichever layers are wanted: surveys follow it. */
  readonly components: Mixture | null
  /** And what it was on the way from the last frame, in a run's first steps, where it goes far. */
  readonly trail: readonly { readonly step: number; readonly components: Mixture }[]
  /** Regular evaluations since the last frame. */
  readonly rows: readonly EnsembleRow[]
  /** What the shown run looked like at these; left out: nothing, or it was not wanted. */
  readonly past?: readonly Snapshot[]
  /** An evaluation of this very step, where one was wanted; it is no part of the history. */
  readonly now: EnsembleRow | null
}

/** Cells along a side of a field on the plane, and in all on the line. */
export const fieldSize = 64
export const lineSize = 256
/** Times at which a path from noise to data is looked at, and at how many places along an axis. */
export const pathTimes = [0.1, 0.3, 0.5, 0.7, 0.9] as const
export const pathPlaces = { line: 21, plane: 13 } as const
/** Codes along a side of a map of them, which reaches so far each way; pictures of a walk, with its ends. */
export const traversalSide = 9
export const traversalReach = 2.5
export const walkLength = 9
export const warpLines = 26 // half of them each way
export const warpPoints = 64
