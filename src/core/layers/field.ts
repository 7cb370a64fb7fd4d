import { layer } from './layer.ts'

/** The critic's estimate of log p/q, in nats, over the plotting square. */
export default layer({
  id: 'field',
  label: 'Critic',
  help: 'What the critic believes log p/q to be: green where data is denser, purple where the model is; on the line a strip below the axis. With instance noise it is of p and q as the critic sees them, with that noise. Only adversarial objectives have a critic, and not every critic estimates log p/q.',
  order: 70,
  default: false,
  source: 'model',
  absent: 'This objective has no critic that estimates log p/q.',
  spaces: ['line', 'plane'],
})
