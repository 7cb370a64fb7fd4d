import { stackedDigits } from '../images/digits.ts'
import {
  digitKinds,
  pictureJitter,
  pictureSize,
  pictureTraining,
  rareKind,
  rareOf,
} from '../images/imageParams.ts'
import { imageTarget } from './imageTarget.ts'
import { family } from './target.ts'

export default family({
  id: 'stacked',
  label: 'Stacked digits',
  kind: 'image',
  summary: 'Three digits as red, green and blue: a thousand modes, the classic test of collapse.',
  order: 41,
  ...pictureTraining,
  // Three digits take more numbers to say than one.
  training: { ...pictureTraining.training, latent: 32 },
  // Five thousand samples are told apart each time.
  every: 500,
  params: { size: pictureSize, jitter: pictureJitter, ...rareKind(digitKinds) },
  build({ size, jitter, rare, share }) {
    const settings = { size: Number(size), jitter, rare: rareOf(digitKinds, rare), share }
    const { space, source, modes } = stackedDigits(settings)
    return imageTarget(space, source, modes)
  },
})
