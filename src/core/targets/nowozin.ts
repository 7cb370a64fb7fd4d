import { onLine } from '../mixture.ts'
import { family, target } from './target.ts'

export default family({
  id: 'nowozin',
  label: 'f-GAN mixture',
  kind: 'line',
  summary:
    'The mixture behind Table 3 of the f-GAN paper, recovered from its published optima: one Gaussian fits it differently by every divergence.',
  order: 22,
  params: {},
  build: () => target([onLine(0.33, -1, 0.255), onLine(0.67, 2, 1.415)]),
})
