import { onLine } from '../gaussian/mixture.ts'
import { int, real } from '../settings/params.ts'
import { family, graded, imbalance, target } from './target.ts'

export default family({
  id: 'row',
  label: 'Row of modes',
  kind: 'line',
  summary: 'Equal gaps on a line: how many neighbours does one bump cover?',
  order: 21,
  params: {
    modes: int({ label: 'Modes', help: 'Number of modes.', default: 5, min: 1, max: 25 }),
    gap: real({
      label: 'Gap',
      help: 'Distance between the means of neighbours.',
      default: 2,
      min: 0.1,
      max: 5,
      step: 0.1,
    }),
    sd: real({
      label: 'Mode sd',
      help: 'Standard deviation of every mode.',
      default: 0.25,
      min: 0.02,
      max: 2,
      scale: 'log',
    }),
    imbalance,
  },
  build: ({ modes, gap, sd, imbalance }) =>
    target(
      Array.from({ length: modes }, (_, k) =>
        onLine(graded(k, modes, imbalance), (k - (modes - 1) / 2) * gap, sd),
      ),
    ),
})
