import { tube } from '../gaussian/curve.ts'
import { int, real } from '../settings/params.ts'
import { family, target } from './target.ts'

export default family({
  id: 'spiral',
  label: 'Spiral',
  kind: 'plane',
  summary: 'Arms that wind around the centre: a shape whose thin gaps are hard to keep clear.',
  order: 7,
  params: {
    arms: int({ label: 'Arms', help: 'Number of arms.', default: 2, min: 1, max: 4 }),
    turns: real({
      label: 'Turns',
      help: 'How often each arm winds around the centre.',
      default: 1,
      min: 0.25,
      max: 3,
      step: 0.25,
    }),
    sd: real({
      label: 'Noise sd',
      help: 'Standard deviation across the arms; they reach out to radius 2.',
      default: 0.08,
      min: 0.04,
      max: 0.5,
      scale: 'log',
    }),
  },
  build: ({ arms, turns, sd }) =>
    target(
      Array.from({ length: arms }, (_, arm) =>
        tube((t) => {
          const radius = 0.3 + 1.7 * t
          const angle = 2 * Math.PI * (turns * t + arm / arms)
          return [radius * Math.cos(angle), radius * Math.sin(angle)]
        }, sd),
      ).flat(),
      [],
    ),
})
