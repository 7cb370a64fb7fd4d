import type { Mode } from '../../core/gaussian/mode.ts'
import type { Kind } from '../../core/gaussian/modesText.ts'
import type { Layers } from '../../store/state.ts'
import { axisRow } from '../canvas/line/lineView.ts'
import { toY, type View } from '../canvas/view.ts'
import { lineViewOf } from '../picture/lineViewOf.ts'

/** The row of a mode's centre in the picture; on the line that of the axis. */
export const rowOf = (kind: Kind, { y }: Mode, view: View, layers: Layers): number =>
  kind === 'line' ? axisRow(lineViewOf(view, view.size, layers)) : toY(view, y)
