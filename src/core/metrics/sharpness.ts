import { hasPictures, metric } from './metric.ts'
import { dataOf } from './pairs/dataOf.ts'
import { laplacianVariance } from './sharp/laplacian.ts'

export default metric({
  id: 'sharpness',
  label: 'Sharpness',
  help: 'How much a pixel differs from those around it: the variance of the Laplacian of samples, over that of data. 1 is as sharp as data, less is blurred. Noise raises it, so that of a decoder counts as sharp: compare its means as well.',
  order: 12,
  digits: 2,
  cost: 'live',
  defined: hasPictures,
  prepare: (p) => laplacianVariance(dataOf(p)),
  evaluate: (cloud, _, data) => laplacianVariance(cloud) / data,
})
