import type { Fit } from '../../core/optima/optima.ts'
import type { Row } from '../../core/record/ensembleRow.ts'
import type { Frame } from '../../core/record/frame.ts'
import type { LaneName } from '../../core/settings/experiment.ts'
import type { Target } from '../../core/targets/target.ts'
import type { Layers } from '../../store/state.ts'
import { css, type Palette } from '../base/palette.ts'
import { paintLine } from './line/linePicture.ts'
import { paintPlane } from './planePicture.ts'
import type { Pen } from './view.ts'

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
}

/** The whole picture, in CSS pixels. */
export function paintPicture(pen: Pen, size: number, picture: Picture): void {
  pen.fillStyle = css(picture.palette.paper)
  pen.fillRect(0, 0, size, size)
  if (picture.target.space.kind === 'line') paintLine(pen, size, picture)
  else paintPlane(pen, size, picture)
}
