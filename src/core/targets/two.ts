import { round } from '../mixture.ts'
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
  id: 'two',
  label: 'Two modes',
  kind: 'plane',
  summary: 'The textbook case: one broad bump over both modes, or one narrow bump on one of them?',
  order: 3,
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
    angle: real({
      label: 'Angle',
      help: 'Direction from the first mode to the second, in degrees; 0 points right.',
      default: 0,
      min: -180,
      max: 180,
      step: 5,
    }),
  },
  build({ separation, weight, sdFirst, sdSecond, angle }) {
    const x = (separation / 2) * Math.cos((angle * Math.PI) / 180)
    const y = (separation / 2) * Math.sin((angle * Math.PI) / 180)
    return target([round(weight, -x, -y, sdFirst), round(1 - weight, x, y, sdSecond)])
  },
})
