import { onLine } from '../gaussian/mixture.ts'
import { exactly } from '../points/exactly.ts'
import { modesToFind } from '../points/modesToFind.ts'
import { sketchText, writeSketch } from '../points/sketchText.ts'
import { line } from '../space/space.ts'
import { pointsTarget } from './pointsTarget.ts'
import { family } from './target.ts'

/** Something to see before points are pasted: two lumps, one of them skewed. */
const lumps = [onLine(0.35, -1.5, 0.3), onLine(0.4, 1, 0.35), onLine(0.25, 1.8, 0.6)]

export default family({
  id: 'pointsline',
  label: 'Your points on a line',
  kind: 'line',
  summary:
    'Paste or drop a table of one column. p is a smooth sketch of its points, or up to 1000 points themselves.',
  order: 23,
  params: {
    data: sketchText(
      {
        label: 'Points',
        help: 'One column of numbers, up to 100 000 rows. They never leave this page but in its link, as a sketch of up to 180 Gaussians, and as they are where there are at most 1000.',
        default: writeSketch({ count: 0, kernels: lumps }, 'line'),
      },
      'line',
    ),
    ...exactly(line),
    modes: modesToFind,
  },
  build: (values) => pointsTarget(line, values),
})
