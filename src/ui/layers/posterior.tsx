import type { LayerData } from '../../core/layers/layer.ts'
import { gaussiansOf } from '../../core/targets/target.ts'
import { codesSide, paintCodes } from '../canvas/codes.ts'
import { insetPlace } from '../canvas/insetPlace.ts'
import type { Pen } from '../canvas/view.ts'
import { type LineScene, overBadges, type PlaneScene, painter } from './painter.ts'

export default painter({
  mark: (
    <g fill="none" stroke="var(--a)" strokeWidth="1.5">
      <circle cx="10" cy="10" r="8" stroke="var(--ink-2)" strokeDasharray="3 2" />
      <ellipse cx="7.5" cy="8" rx="3.2" ry="2" transform="rotate(-30 7.5 8)" />
      <ellipse cx="12.5" cy="12.5" rx="3" ry="1.8" transform="rotate(20 12.5 12.5)" />
    </g>
  ),
  plane: {
    strokes: [{ level: overBadges, paint: (pen, scene, data) => inset(pen, scene, data, false) }],
  },
  line: {
    strokes: [{ level: overBadges, paint: (pen, scene, data) => inset(pen, scene, data, true) }],
  },
})

/** Over what may lie there. */
function inset(
  pen: Pen,
  { view, target, palette, colour }: PlaneScene | LineScene,
  data: LayerData,
  isLine: boolean,
): void {
  const place = insetPlace(view, gaussiansOf(target), codesSide * view.size, isLine)
  paintCodes(pen, view.size, place, [...data], { palette, colour })
}
