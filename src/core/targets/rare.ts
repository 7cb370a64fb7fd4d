import { round } from '../gaussian/mixture.ts'
import { int, real } from '../settings/params.ts'
import { family, target } from './target.ts'

export default family({
  id: 'rare',
  label: 'Rare mode',
  kind: 'plane',
  summary: 'Frequent modes and one rare one, numbered last: who bothers to learn it?',
  order: 4,
  params: {
    frequent: int({
      label: 'Frequent modes',
      help: 'Number of modes that share the rest of the data equally.',
      default: 3,
      min: 1,
      max: 12,
    }),
    weight: real({
      label: 'Rare weight',
      help: 'Share of the data in the rare mode. 2500 samples of p hold 2500 times this many of it.',
      default: 0.02,
      min: 0.001,
      max: 0.5,
      scale: 'log',
    }),
    radius: real({
      label: 'Radius',
      help: 'Distance of every mode from the centre of their circle.',
      default: 1,
      min: 0.1,
      max: 5,
      step: 0.1,
    }),
    sd: real({
      label: 'Mode sd',
      help: 'Standard deviation of every mode.',
      default: 0.1,
      min: 0.01,
      max: 1,
      scale: 'log',
    }),
  },
  build: ({ frequent, weight, radius, sd }) =>
    target(
      Array.from({ length: frequent + 1 }, (_, k) => {
        // Clockwise, so that the last, the rare one, is at the top.
        const angle = Math.PI / 2 - (2 * Math.PI * (k + 1)) / (frequent + 1)
        const share = k < frequent ? (1 - weight) / frequent : weight
        return round(share, radius * Math.cos(angle), radius * Math.sin(angle), sd)
      }),
    ),
})
