import { round } from '../gaussian/mixture.ts'
import { int, real } from '../settings/params.ts'
import { family, graded, imbalance, target } from './target.ts'

export default family({
  id: 'ring',
  label: 'Ring',
  kind: 'plane',
  summary: 'Modes on a circle: the standard test of mode coverage.',
  order: 1,
  params: {
    modes: int({ label: 'Modes', help: 'Number of modes.', default: 8, min: 1, max: 25 }),
    radius: real({
      label: 'Radius',
      help: 'Distance of every mode from the centre.',
      default: 1,
      min: 0.1,
      max: 5,
      step: 0.1,
    }),
    sd: real({
      label: 'Mode sd',
      help: 'Standard deviation of every mode. Published rings have 0.01 at radius 1.',
      default: 0.05,
      min: 0.01,
      max: 1,
      scale: 'log',
    }),
    imbalance,
  },
  build: ({ modes, radius, sd, imbalance }) =>
    target(
      Array.from({ length: modes }, (_, k) => {
        // From the top, clockwise, as people number things on a dial.
        const angle = Math.PI / 2 - (2 * Math.PI * k) / modes
        const weight = graded(k, modes, imbalance)
        return round(weight, radius * Math.cos(angle), radius * Math.sin(angle), sd)
      }),
    ),
})
