import type { Mode } from '../../core/mode.ts'
import type { Kind } from '../../core/modesText.ts'
import type { Layers } from '../../store/state.ts'
import { toY, type View } from '../canvas/view.ts'

/** The row of a mode's centre in the picture; on the line that of the axis. */
export const rowOf = (kind: Kind, mode: Mode, view: View, _layers: Layers): number =>
  kind === 'line' ? view.size * 0.8 : toY(view, mode.y)
