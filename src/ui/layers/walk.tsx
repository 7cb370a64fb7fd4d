import { walkLength } from '../../core/record/frame.ts'
import { inkOf, paintPictures } from '../canvas/pictures.ts'
import { columnsOf, rowAndGrid } from '../canvas/sheet.ts'
import { painter } from './painter.ts'

export default painter({
  mark: (
    <g fill="none" stroke="var(--ink-2)" strokeWidth="1.3">
      <rect x="1.5" y="7" width="5" height="6" stroke="var(--a)" />
      <rect x="13.5" y="7" width="5" height="6" stroke="var(--a)" />
      <path d="M8 10h4M10.4 8.2 12 10 10.4 11.8" />
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
    samplesFrom: walkLength,
    sheet: (size, { width }, ratio) =>
      rowAndGrid(size, walkLength, columnsOf(size - size / walkLength, width, 8, ratio)),
  },
})
