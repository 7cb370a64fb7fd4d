import { inkOf, paintPictures } from '../canvas/pictures.ts'
import { columnsOf, pairsGrid } from '../canvas/sheet.ts'
import { painter } from './painter.ts'

export default painter({
  mark: (
    <g fill="none" strokeWidth="1.3">
      <rect x="1.5" y="6" width="8" height="8" stroke="var(--ink)" />
      <rect x="10.5" y="6" width="8" height="8" stroke="var(--a)" />
    </g>
  ),
  image: {
    strokes: [
      {
        level: 50,
        paint: (pen, { sheet, space, palette, lane }, pictures) =>
          paintPictures(pen, sheet, pictures, space, (i) =>
            inkOf(palette, i % 2 === 0 ? 'p' : lane),
          ),
      },
    ],
    sheet: (size, { width }, ratio) => pairsGrid(size, columnsOf(size, width, 8, ratio)),
  },
})
