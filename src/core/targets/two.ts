import { round } from '../gaussian/mixture.ts'
import { twoModes } from '../gaussian/twoModes.ts'
import { real } from '../settings/params.ts'
import { family, target } from './target.ts'

export default family({
  id: 'two',
  label: 'Two modes',
  kind: 'plane',
  summary: 'The textbook case: one broad bump over both modes, or one narrow bump on one of them?',
  order: 3,
  params: {
    ...twoModes,
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
