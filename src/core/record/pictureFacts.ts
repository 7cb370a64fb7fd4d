import type { LayerId } from '../layers/layer.ts'

/** A picture on a sheet, by its place there; on a map of codes by the first two numbers of its code. */
export interface AskedPicture {
  /** The sheet; null: that of samples. */
  readonly sheet: LayerId | null
  readonly cell: number
  readonly code?: readonly [number, number]
}

/** What is known of one picture. Pictures are `dim` numbers in the target's own coordinates. */
export interface PictureFacts {
  readonly of: AskedPicture
  readonly picture: Float32Array
  /** Where there are modes; null: where it is no picture, as numbers of it are not finite. */
  readonly mode?: {
    readonly nearest: number
    /** Whether it counts for it, or looks like nothing. */
    readonly near: boolean
    /** Of the nearest mode; left out where it is not known. */
    readonly probability?: number
  } | null
  /** The most alike of so many real pictures, and the root mean square difference of a pixel. */
  readonly real: {
    readonly picture: Float32Array
    readonly among: number
    readonly difference: number
  }
  /** What comes back of it by a code, of a model that has an encoder. */
  readonly back?: Float32Array
}
