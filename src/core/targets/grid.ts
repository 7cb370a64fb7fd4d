import { round } from '../gaussian/mixture.ts'
import { int, real } from '../settings/params.ts'
import { family, graded, imbalance, target } from './target.ts'

export default family({
  id: 'grid',
  label: 'Grid',
  kind: 'plane',
  summary: 'Modes on a square lattice, 25 by default: many modes, each with close neighbours.',
  order: 2,
  params: {
    side: int({
      label: 'Modes a side',
      help: 'The grid has the square of this many modes.',
      default: 5,
      min: 2,
      max: 7,
    }),
    spacing: real({
      label: 'Spacing',
      help: 'Distance between neighbours.',
      default: 2,
      min: 0.1,
      max: 5,
      step: 0.1,
    }),
    sd: real({
      label: 'Mode sd',
      help: 'Standard deviation of every mode. Published grids have 0.05 at spacing 2.',
      // As sharp as the default ring, relative to the size of the whole.
      default: 0.2,
      min: 0.01,
      max: 1,
      scale: 'log',
    }),
    imbalance,
  },
  build: ({ side, spacing, sd, imbalance }) =>
    target(
      Array.from({ length: side * side }, (_, k) => {
        // Numbered as one reads: from the top left, row by row.
        const x = ((k % side) - (side - 1) / 2) * spacing
        const y = ((side - 1) / 2 - Math.floor(k / side)) * spacing
        return round(graded(k, side * side, imbalance), x, y, sd)
      }),
    ),
})
