import { paintCoded } from '../canvas/coded.ts'
import { axisRow } from '../canvas/line/lineView.ts'
import { inSquare } from '../canvas/view.ts'
import { painter } from './painter.ts'

export default painter({
  mark: (
    <g fill="var(--ink-2)">
      <rect x="3" y="3" width="5" height="5" fill="var(--a)" />
      <path d="M14.5 3 17.5 8H11.5Z" />
      <rect x="11" y="12" width="5" height="5" fill="var(--b)" />
      <path d="M5.5 11.5 8.5 16.5H2.5Z" />
    </g>
  ),
  plane: {
    strokes: [
      {
        level: 52,
        paint: (pen, { view, square, palette }, data) =>
          inSquare(pen, view, square, 'plane', () =>
            paintCoded(pen, { ...square, size: view.size }, data, palette),
          ),
      },
    ],
  },
  line: {
    strokes: [
      {
        level: 77,
        paint: (pen, { view, square, palette }, data) =>
          inSquare(pen, view, square, 'line', () => {
            const rows = { foot: axisRow(view) - 6, height: 0.55 * view.plot.height }
            paintCoded(pen, { ...square, size: view.size }, data, palette, rows)
          }),
      },
    ],
  },
})
