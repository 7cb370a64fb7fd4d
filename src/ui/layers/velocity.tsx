import { pathPlaces, pathTimes } from '../../core/record/frame.ts'
import { axisRow } from '../canvas/line/lineView.ts'
import { ofTime, paintVelocity } from '../canvas/velocity.ts'
import { inSquare } from '../canvas/view.ts'
import { painter } from './painter.ts'

export default painter({
  mark: (
    <g fill="none" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round">
      <path d="M2 6H15M12 3.5 15 6 12 8.5" stroke="var(--ink)" />
      <path d="M3 15 16 12M12.5 10.3 16 12 13.7 15" stroke="var(--a)" />
    </g>
  ),
  plane: {
    strokes: [
      {
        level: 75,
        paint: (pen, { view, square, palette, colour, time }, data) =>
          inSquare(pen, view, square, 'plane', () => {
            const longest = (1.3 * view.size) / pathPlaces.plane
            const placed = { ...square, size: view.size }
            paintVelocity(pen, placed, ofTime(data, time), longest, { palette, colour })
          }),
      },
    ],
  },
  line: {
    strokes: [
      {
        level: 75,
        paint: (pen, { view, square, palette, colour }, data) =>
          inSquare(pen, view, square, 'line', () => {
            const longest = (2 * view.size) / pathPlaces.line
            const placed = { ...square, size: view.size }
            for (const time of pathTimes.keys()) {
              const share = 1 - pathTimes[time]
              const row = axisRow(view) - 12 - 0.65 * share * view.plot.height
              const of = ofTime(data, time)
              paintVelocity(pen, placed, of, longest, { palette, colour }, row)
            }
          }),
      },
    ],
  },
})
