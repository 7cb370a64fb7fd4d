import { tube } from '../gaussian/curve.ts'
import { real } from '../settings/params.ts'
import { family, target } from './target.ts'

export default family({
  id: 'moons',
  label: 'Two moons',
  kind: 'plane',
  summary: 'Two interlocking half circles: a shape, so there are no modes to count.',
  order: 6,
  params: {
    sd: real({
      label: 'Noise sd',
      help: 'Standard deviation across the curves; the half circles have radius 1.',
      default: 0.1,
      min: 0.02,
      max: 0.5,
      scale: 'log',
    }),
    offset: real({
      label: 'Interlock',
      help: 'How deep each moon reaches into the other; 0 puts their ends on one line.',
      default: 0.5,
      min: -1,
      max: 1,
      step: 0.05,
    }),
  },
  build: ({ sd, offset }) =>
    target(
      [
        ...tube((t) => [Math.cos(Math.PI * t), Math.sin(Math.PI * t)], sd),
        ...tube((t) => [1 - Math.cos(Math.PI * t), offset - Math.sin(Math.PI * t)], sd),
      ],
      [],
    ),
})
