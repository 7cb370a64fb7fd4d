import { inkOf, paintPictures } from '../canvas/pictures.ts'
import { painter } from './painter.ts'

export default painter({
  mark: (
    <g fill="none" stroke="var(--a)" strokeWidth="2.4" strokeLinecap="round">
      <path d="M3 15C6 15 7 5 10 5S14 15 17 15" />
    </g>
  ),
  image: {
    strokes: [
      {
        level: 52,
        paint: (pen, { sheet, space, palette, lane }, pictures) =>
          paintPictures(pen, sheet, pictures, space, () => inkOf(palette, lane)),
      },
    ],
  },
})
