import { css } from '../base/palette.ts'
import { paintFilm } from '../canvas/film.ts'
import { axisRow } from '../canvas/line/lineView.ts'
import { inSquare } from '../canvas/view.ts'
import { type PlaneScene, painter } from './painter.ts'

const stylesOf = ({ colour }: Pick<PlaneScene, 'colour'>) => ({
  dots: css(colour, 0.75),
  trails: css(colour, 0.28),
})

export default painter({
  mark: (
    <>
      <path d="M3 4Q4 14 16 16M16 3Q8 6 5 15" fill="none" stroke="var(--ink-2)" />
      <circle cx="16" cy="16" r="2.4" fill="var(--a)" />
      <circle cx="5" cy="15" r="2.4" fill="var(--b)" />
    </>
  ),
  plane: {
    strokes: [
      {
        level: 76,
        paint: (pen, scene, data) =>
          inSquare(pen, scene.view, scene.square, 'plane', () =>
            paintFilm(
              pen,
              { ...scene.square, size: scene.view.size },
              data,
              scene.film,
              stylesOf(scene),
            ),
          ),
      },
    ],
  },
  line: {
    strokes: [
      {
        level: 76,
        paint: (pen, scene, data) =>
          inSquare(pen, scene.view, scene.square, 'line', () => {
            const { view, square, film } = scene
            const rowAt = (time: number) =>
              axisRow(view) - 10 - 0.65 * (1 - time) * view.plot.height
            paintFilm(pen, { ...square, size: view.size }, data, film, stylesOf(scene), rowAt)
          }),
      },
    ],
  },
})
