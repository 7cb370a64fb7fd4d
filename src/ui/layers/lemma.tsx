import { paintLemma } from '../canvas/lemma.ts'
import { axisRow } from '../canvas/line/lineView.ts'
import { inSquare } from '../canvas/view.ts'
import { painter } from './painter.ts'

export default painter({
  mark: (
    <g fill="none" strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round">
      <path d="M2 13 15 5M10.5 5.2 15 5 13 9" stroke="var(--ink)" />
      <path d="M5 17 18 9M13.5 9.2 18 9 16 13" stroke="var(--more)" />
    </g>
  ),
  plane: {
    strokes: [
      {
        level: 80,
        paint: (pen, { view, square, palette }, lemma) =>
          inSquare(pen, view, square, 'plane', () =>
            paintLemma(pen, { ...square, size: view.size }, [...lemma], palette),
          ),
      },
    ],
  },
  line: {
    strokes: [
      {
        level: 80,
        paint: (pen, { view, square, palette }, lemma) =>
          inSquare(pen, view, square, 'line', () =>
            paintLemma(
              pen,
              { ...square, size: view.size },
              [...lemma],
              palette,
              axisRow(view) - 16,
            ),
          ),
      },
    ],
  },
})
