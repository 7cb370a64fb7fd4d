import { paintGradient } from '../canvas/gradient.ts'
import { axisRow } from '../canvas/line/lineView.ts'
import { inSquare } from '../canvas/view.ts'
import { painter } from './painter.ts'

export default painter({
  mark: (
    <g fill="none" strokeWidth="1.4" strokeLinecap="round" strokeLinejoin="round">
      <path
        d="M3 16 8 11M4.8 11.4 8 11 7.6 14.2M11 15 17 12M13.9 11.3 17 12 15.6 14.8"
        stroke="var(--ink)"
      />
      <path d="M5 3.5 10 6.5M6.8 6.9 10 6.5 8.6 3.6" stroke="var(--ink)" />
    </g>
  ),
  plane: {
    strokes: [
      {
        level: 78,
        paint: (pen, { view, square, palette }, data) =>
          inSquare(pen, view, square, 'plane', () =>
            paintGradient(pen, { ...square, size: view.size }, data, palette),
          ),
      },
    ],
  },
  line: {
    strokes: [
      {
        level: 78,
        paint: (pen, { view, square, palette }, data) =>
          inSquare(pen, view, square, 'line', () => {
            const rows = { foot: axisRow(view) - 6, height: 0.3 * view.plot.height }
            const placed = { ...square, size: view.size }
            paintGradient(pen, placed, data, palette, rows)
          }),
      },
    ],
  },
})
