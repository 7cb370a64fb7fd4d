import { paintCodes } from '../canvas/codes.ts'
import { painter } from './painter.ts'

export default painter({
  mark: (
    <g fill="none" stroke="var(--a)" strokeWidth="1.5">
      <circle cx="10" cy="10" r="8" stroke="var(--ink-2)" strokeDasharray="3 2" />
      <ellipse cx="7.5" cy="8" rx="3.2" ry="2" transform="rotate(-30 7.5 8)" />
      <ellipse cx="12.5" cy="12.5" rx="3" ry="1.8" transform="rotate(20 12.5 12.5)" />
    </g>
  ),
  plane: {
    strokes: [
      {
        level: 95,
        paint: (pen, { view: { size }, palette, colour }, data) =>
          // In the corner at the foot, over what may lie there.
          paintCodes(pen, size, 0.6 * size - 4, [...data], { palette, colour }),
      },
    ],
  },
  line: {
    strokes: [
      {
        level: 95,
        paint: (pen, { view: { size }, palette, colour }, data) =>
          paintCodes(pen, size, 4, [...data], { palette, colour }),
      },
    ],
  },
})
