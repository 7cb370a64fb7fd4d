import { anyArrow, layer } from './layer.ts'

/** How many points of data, x of each and how much it counts; then the same of as many generated points. */
export default layer({
  id: 'counts',
  label: 'What points count',
  help: 'How much single points count in the loss of what makes x, by the area of their mark: open rings are data, filled dots generated points, a cross counts for less than a hundredth. A VAE’s discriminator is degenerate (Hu et al., lemma 2): it knows data, which count in full, from generated points, which it blocks out. With adversary activation it is learnt, and both count by D. In a GAN data have no say but by the critic; generated points count alike, or by importance weights; ESS is their effective sample size, as a share of them. On the line two rows: data above.',
  order: 76,
  default: false,
  source: 'model',
  absent: 'What single points count in the loss of this objective is not known.',
  spaces: ['line', 'plane'],
  possible: (stage) => anyArrow(stage, ({ counted }) => counted === true),
})
