import { warpLines } from '../../core/record/frame.ts'
import { css } from '../base/palette.ts'
import { paintLineWarp } from '../canvas/line/lineWarp.ts'
import { paintWarp } from '../canvas/warp.ts'
import { painter } from './painter.ts'

export default painter({
  mark: (
    <path
      d="M2 6Q10 2 18 6M2 11Q10 7 18 11M2 16Q10 12 18 16M5 3Q3 10 5 18M10 2Q9 10 10 17M15 3Q17 10 15 18"
      fill="none"
      stroke="var(--ink-2)"
    />
  ),
  plane: {
    strokes: [
      {
        level: 30,
        paint: (pen, { view, colour }, warp) =>
          paintWarp(pen, view, warp, warpLines, css(colour, 0.55)),
      },
    ],
  },
  line: {
    strokes: [
      {
        level: 60,
        paint: (pen, { view, colour }, warp) => paintLineWarp(pen, view, warp, warpLines, colour),
      },
    ],
  },
})
