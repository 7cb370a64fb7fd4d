import { paintCounts } from '../canvas/counts.ts'
import { axisRow } from '../canvas/line/lineView.ts'
import { inSquare } from '../canvas/view.ts'
import { painter } from './painter.ts'

export default painter({
  mark: (
    <g>
      <circle cx="6.5" cy="7" r="4" fill="none" stroke="var(--ink)" strokeWidth="1.4" />
      <circle cx="14" cy="13.5" r="3" fill="var(--a)" />
      <path d="m3.5 14.5 3 3m0-3-3 3" stroke="var(--a)" strokeWidth="1.3" />
    </g>
  ),
  plane: {
    strokes: [
      {
        level: 79,
        paint: (pen, { view, square, ...colours }, data) =>
          inSquare(pen, view, square, 'plane', () =>
            paintCounts(pen, { ...square, size: view.size }, data, colours),
          ),
      },
    ],
  },
  line: {
    strokes: [
      {
        level: 79,
        paint: (pen, { view, square, ...colours }, data) =>
          inSquare(pen, view, square, 'line', () => {
            const foot = axisRow(view)
            paintCounts(pen, { ...square, size: view.size }, data, colours, [foot - 52, foot - 20])
          }),
      },
    ],
  },
})
