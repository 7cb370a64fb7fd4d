import { inkOf, paintPictures } from '../canvas/pictures.ts'
import { columnsOf, grid } from '../canvas/sheet.ts'
import { painter } from './painter.ts'

export default painter({
  mark: (
    <g fill="none" stroke="var(--ink)" strokeWidth="1.3">
      <rect x="2.5" y="2.5" width="15" height="15" />
      <path d="M10 6V14M8 7.5 10 6" strokeWidth="2" />
    </g>
  ),
  image: {
    strokes: [
      {
        level: 50,
        paint: (pen, { sheet, space, palette }, pictures) =>
          paintPictures(pen, sheet, pictures, space, () => inkOf(palette, 'p')),
      },
    ],
    sheet: (size, { width }, ratio) => grid(size, columnsOf(size, width, 8, ratio)),
  },
})
