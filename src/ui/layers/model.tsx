import { css } from '../base/palette.ts'
import { paintRug } from '../canvas/line/bands.ts'
import { paintBars, paintCut } from '../canvas/line/curve.ts'
import { peakOf, sampleDensity } from '../canvas/line/densities.ts'
import { inkOf, paintPictures } from '../canvas/pictures.ts'
import { paintDots } from '../canvas/points.ts'
import { columnsOf, grid } from '../canvas/sheet.ts'
import { type LineScene, painter } from './painter.ts'

/**
 * What is known exactly needs no estimate beside it; the rug still shows the samples. Those of a flow
 * follow it in steps, and may be elsewhere.
 */
const barsOf = ({ layers, frame, target }: LineScene) =>
  frame && !(layers.density && frame.layers.density && !frame.ofFlow)
    ? sampleDensity(target)(frame.samples)
    : null

/** Layers that show the samples in another way. */
const inPlace = ['film', 'coded'] as const

export default painter({
  mark: (
    <>
      <rect x="3" y="4" width="4.5" height="4.5" fill="var(--a)" />
      <rect x="5.5" y="12" width="4.5" height="4.5" fill="var(--a)" />
      <rect x="12.5" y="4" width="4.5" height="4.5" fill="var(--b)" />
      <rect x="14" y="11.5" width="4.5" height="4.5" fill="var(--b)" />
    </>
  ),
  plane: {
    strokes: [
      {
        level: 50,
        paint(pen, { view, frame, colour, layers }) {
          if (!frame || inPlace.some((id) => layers[id] && frame.layers[id])) return
          paintDots(pen, view, frame.samples, css(colour, 0.6))
        },
      },
    ],
  },
  image: {
    strokes: [
      {
        level: 50,
        paint(pen, { sheet, frame, space, palette, lane }) {
          if (frame) paintPictures(pen, sheet, frame.samples, space, () => inkOf(palette, lane))
        },
      },
    ],
    samplesFrom: 0,
    sheet: (size, { width }, ratio) => grid(size, columnsOf(size, width, 8, ratio)),
  },
  line: {
    strokes: [
      {
        level: 20,
        paint(pen, scene) {
          const { view, scale, colour } = scene
          const bars = barsOf(scene)
          const style = { line: css(colour, 0.75), width: 1.5, fill: css(colour, 0.3) }
          if (bars) paintBars(pen, view, scale, bars, style)
        },
      },
      {
        level: 50,
        paint(pen, scene) {
          const bars = barsOf(scene)
          if (bars) paintCut(pen, scene.view, scene.scale, bars, css(scene.colour))
        },
      },
    ],
    band: {
      place: 3,
      height: 16,
      paint(pen, { view, frame, colour }, band) {
        if (frame) paintRug(pen, view, band, frame.samples, css(colour, 0.4))
      },
    },
    peak: (target, { samples }) => peakOf(sampleDensity(target)(samples)),
  },
})
