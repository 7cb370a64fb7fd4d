import { inkOf, paintPictures } from '../canvas/pictures.ts'
import { columnsOf, pairsGrid } from '../canvas/sheet.ts'
import { painter } from './painter.ts'

export default painter({
  mark: (
    <g fill="none" stroke="var(--a)" strokeWidth="1.3">
      <rect x="1.5" y="6" width="8" height="8" />
      <rect x="10.5" y="6" width="8" height="8" />
      <path d="M5.5 8v4M14.5 8v4" strokeWidth="2" />
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
    sheet: (size, { width }, ratio) => pairsGrid(size, columnsOf(size, width, 8, ratio)),
  },
})
