import { traversalSide } from '../../core/record/frame.ts'
import { inkOf, paintPictures } from '../canvas/pictures.ts'
import { grid } from '../canvas/sheet.ts'
import { painter } from './painter.ts'

export default painter({
  mark: (
    <g stroke="var(--ink-2)" fill="none">
      <path d="M3 17V3M3 17H17" />
      <path d="M6 14h3v-3h3v-3h3v-3" stroke="var(--a)" strokeWidth="2" />
    </g>
  ),
  image: {
    strokes: [
      {
        level: 50,
        paint: (pen, { sheet, space, palette, lane }, pictures) =>
          paintPictures(pen, sheet, pictures, space, () => inkOf(palette, lane)),
      },
    ],
    ofCodes: true,
    sheet: (size) => grid(size, traversalSide),
  },
})
