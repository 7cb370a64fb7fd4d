import { tube } from '../gaussian/curve.ts'
import { exactly } from '../points/exactly.ts'
import { modesToFind } from '../points/modesToFind.ts'
import { sketchText, writeSketch } from '../points/sketchText.ts'
import { plane } from '../space/space.ts'
import { pointsTarget } from './pointsTarget.ts'
import { family } from './target.ts'

/** Something to see before points are pasted: a heart. */
const heart = tube((t) => {
  const a = 2 * Math.PI * t
  const y = 13 * Math.cos(a) - 5 * Math.cos(2 * a) - 2 * Math.cos(3 * a) - Math.cos(4 * a)
  return [2 * Math.sin(a) ** 3, y / 8]
}, 0.14)

export default family({
  id: 'pointsplane',
  label: 'Your points',
  kind: 'plane',
  summary:
    'Paste or drop a table of two columns. p is a smooth sketch of its points, or up to 1000 points themselves.',
  order: 9,
  params: {
    data: sketchText(
      {
        label: 'Points',
        help: 'Two columns of numbers, up to 100 000 rows. They never leave this page but in its link, as a sketch of up to 180 Gaussians, and as they are where there are at most 1000.',
        default: writeSketch({ count: 0, kernels: heart }, 'plane'),
      },
      'plane',
    ),
    ...exactly(plane),
    modes: modesToFind,
  },
  build: (values) => pointsTarget(plane, values),
})
