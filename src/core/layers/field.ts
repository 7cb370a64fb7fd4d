import { layer } from './layer.ts'

/**
 * What the critic says over the plotting square: its estimate of log p/q, in nats, or of a critic that
 * estimates none (`Frame.ownCritic`) its output.
 */
export default layer({
  id: 'field',
  label: 'Critic',
  help: 'What the critic believes log p/q to be: green where data is denser, purple where the model is; on the line a strip below the axis. With instance noise it is of p and q as the critic sees them, with that noise. Not every critic estimates log p/q: of one that does not it is the critic’s output as it is, green above 0, purple below. Only adversarial objectives have a critic.',
  order: 70,
  default: false,
  source: 'model',
  absent: 'This objective has no critic.',
  spaces: ['line', 'plane'],
})
