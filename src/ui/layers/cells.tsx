import { paintModeFrames } from '../canvas/modeFrames.ts'
import { painter } from './painter.ts'

export default painter({
  mark: (
    <g fill="none">
      <rect x="2" y="6" width="7.5" height="7.5" stroke="var(--a)" strokeWidth="1.8" />
      <rect x="11" y="6" width="7.5" height="7.5" stroke="var(--ink-2)" strokeDasharray="2 2" />
    </g>
  ),
  image: {
    strokes: [
      {
        level: 60,
        paint: (pen, { sheet, space, row, colour, palette }, cells) =>
          paintModeFrames(pen, sheet, space, cells, row?.captured ?? [], {
            colour,
            ink: palette.ink,
          }),
      },
    ],
  },
})
