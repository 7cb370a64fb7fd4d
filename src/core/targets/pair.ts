import { onLine } from '../gaussian/mixture.ts'
import { twoModes } from '../gaussian/twoModes.ts'
import { family, target } from './target.ts'

export default family({
  id: 'pair',
  label: 'Two modes on a line',
  kind: 'line',
  summary:
    'The textbook figure in one dimension: densities are curves, and every integral is exact.',
  order: 20,
  params: twoModes,
  build: ({ separation, weight, sdFirst, sdSecond }) =>
    target([
      onLine(weight, -separation / 2, sdFirst),
      onLine(1 - weight, separation / 2, sdSecond),
    ]),
})
