import { layer } from './layer.ts'

/** What the decoder makes of the codes of the samples, without its noise, in the order of the samples. */
export default layer({
  id: 'means',
  label: 'Decoder means',
  help: 'Samples without the noise of the decoder, which is the mean of q(x|z): smoother than what q really makes. All numbers count samples with that noise, and so do the frames of modes.',
  order: 35,
  default: false,
  source: 'model',
  absent: 'The samples of this model have no noise of a decoder.',
  spaces: ['image'],
  possible: ({ objectives }) => objectives.some(({ family }) => ['vae', 'joint'].includes(family)),
})
