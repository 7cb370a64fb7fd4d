import { tube } from '../gaussian/curve.ts'
import { findModes } from '../points/findModes.ts'
import { modesToFind } from '../points/modesToFind.ts'
import { readSketch, sketchText, writeSketch } from '../points/sketchText.ts'
import { family, target } from './target.ts'

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
  summary: 'Paste or drop a table of two columns. p is a smooth sketch of its points.',
  order: 9,
  params: {
    data: sketchText(
      {
        label: 'Points',
        help: 'Two columns of numbers, up to 100 000 rows. They never leave this page but in its link, as a sketch of up to 180 Gaussians.',
        default: writeSketch({ count: 0, kernels: heart }, 'plane'),
      },
      'plane',
    ),
    modes: modesToFind,
  },
  build({ data, modes }) {
    const { kernels } = readSketch(data, 'plane')!
    return target(kernels, modes === 0 ? [] : findModes(kernels, modes))
  },
})
