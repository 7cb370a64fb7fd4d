import type { ReactNode } from 'react'
import type { LayerData } from '../../core/layers/layer.ts'
import type { Fit } from '../../core/optima/optima.ts'
import type { Row } from '../../core/record/ensembleRow.ts'
import type { Frame } from '../../core/record/frame.ts'
import type { LaneName } from '../../core/settings/experiment.ts'
import type { Square } from '../../core/space/square.ts'
import type { Target } from '../../core/targets/target.ts'
import type { Layers } from '../../store/state.ts'
import type { Palette, Rgb } from '../base/palette.ts'
import type { HeightScale } from '../canvas/line/heightScale.ts'
import type { Band, LineView } from '../canvas/line/lineView.ts'
import type { ImageSpace } from '../canvas/pictures.ts'
import type { Sheet } from '../canvas/sheet.ts'
import type { Pen, View } from '../canvas/view.ts'

/** Everything one lane's picture shows. */
export interface Picture {
  readonly lane: LaneName
  readonly target: Target
  /** Samples of p for the layer of open rings. */
  readonly real: Float32Array
  readonly frame: Frame | null
  /** Those of both lanes, which share a scale of densities. */
  readonly frames: readonly (Frame | null)[]
  /** Where a fit of one Gaussian may end, the best first. */
  readonly optima: readonly Fit[]
  readonly row: Row | null
  readonly layers: Layers
  readonly palette: Palette
  /** Which of `pathTimes` is looked at. */
  readonly time: number
  /** The time of the film from noise (0) to data (1). */
  readonly film: number
}

interface Placed<V extends View> extends Picture {
  readonly view: V
  /** That of the lane. */
  readonly colour: Rgb
  /** Where what the worker drew up stands: see `inSquare`. */
  readonly square: Square
}

export type PlaneScene = Placed<View>
export interface LineScene extends Placed<LineView> {
  readonly scale: HeightScale
}

/** A sheet of images; of the layers that take each other's place one is on. */
export interface SheetScene extends Picture {
  readonly space: ImageSpace
  readonly sheet: Sheet
  readonly colour: Rgb
}

export const overBadges = 90

/** Something painted over what has a lower level, under what has a higher one. */
export interface Stroke<S> {
  /** From `overBadges` on also over the badges of modes. */
  readonly level: number
  /** @param data what was read off the model; empty for what the page knows by itself */
  paint(pen: Pen, scene: S, data: LayerData): void
}

/** How a layer looks. One file each, of the name that its declaration has. */
export interface Painter {
  /** In the list of layers: what stands in an svg of 20 × 20. */
  readonly mark: ReactNode
  readonly plane?: { readonly strokes: readonly Stroke<PlaneScene>[] }
  readonly image?: {
    readonly strokes: readonly Stroke<SheetScene>[]
    /** Where its pictures stand, of a layer that is a sheet; the ratio is that of pixels to those of CSS. */
    readonly sheet?: (size: number, space: ImageSpace, ratio: number) => Sheet
    /** The cell that the first sample stands in, of a sheet from which samples can be chosen. */
    readonly samplesFrom?: number
    /** Whether it is a map of codes, of which any place can be asked about. */
    readonly ofCodes?: true
  }
  readonly line?: {
    readonly strokes?: readonly Stroke<LineScene>[]
    /** Rows of its own below the axis, so many CSS pixels high; the first place is the lowest. */
    readonly band?: {
      readonly place: number
      readonly height: number
      paint(pen: Pen, scene: LineScene, band: Band, data: LayerData): void
    }
    /** The highest density that it shows, which should stay inside the picture. */
    readonly peak?: (target: Target, frame: Frame, data: LayerData) => number
  }
  /** Whether there is anything to see of it, where that depends on the frame. */
  readonly seen?: (frame: Frame) => boolean
  /** What shows it, for a layer that is not painted on the canvas. */
  readonly elsewhere?: string
}

/** Says the type of a painter where it stands. */
export const painter = (declaration: Painter): Painter => declaration
