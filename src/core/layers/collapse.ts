import { layer } from './layer.ts'

/** log d(x) − log q(x) over the plotting square, in nats, of a model with a density estimator d of p. */
export default layer({
  id: 'collapse',
  label: 'Collapse',
  help: 'What f-GM itself knows of what its model q misses, log d(x) − log q(x), where d is its density estimator of the data: green where the data are denser, purple where the model is; on the line a strip below the axis. Of log q(x) four codes of the encoder tell, which is too little rather than too much.',
  order: 75,
  default: false,
  source: 'model',
  absent: 'This model has no estimate of the data’s density.',
  spaces: ['line', 'plane'],
  possible: ({ objectives }) => objectives.some(({ facts = [] }) => facts.includes('missed')),
})
