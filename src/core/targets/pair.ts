import { onLine } from '../mixture.ts'
import { real } from '../params.ts'
import { family, target } from './target.ts'

const sd = (label: string) =>
  real({
    label,
    help: `Standard deviation of the ${label.split(' ')[0].toLowerCase()} mode.`,
    default: 0.5,
    min: 0.05,
    max: 3,
    scale: 'log',
  })

export default family({
  id: 'pair',
  label: 'Two modes on a line',
  kind: 'line',
  summary:
    'The textbook figure in one dimension: densities are curves, and every integral is exact.',
  order: 20,
  params: {
    separation: real({
      label: 'Separation',
      help: 'Distance between the two means.',
      default: 4,
      min: 0,
      max: 10,
      step: 0.1,
    }),
    weight: real({
      label: 'First weight',
      help: 'Share of the data in the first mode.',
      default: 0.5,
      min: 0.01,
      max: 0.99,
      step: 0.01,
    }),
    sdFirst: sd('First sd'),
    sdSecond: sd('Second sd'),
  },
  build: ({ separation, weight, sdFirst, sdSecond }) =>
    target([
      onLine(weight, -separation / 2, sdFirst),
      onLine(1 - weight, separation / 2, sdSecond),
    ]),
})
