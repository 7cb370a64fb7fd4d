import { digitsTarget } from '../images/digitsTarget.ts'
import {
  digitKinds,
  pictureJitter,
  pictureSize,
  pictureTraining,
  rareKind,
  rareOf,
} from '../images/imageParams.ts'
import { family } from './target.ts'

export default family({
  id: 'digits',
  label: 'Digits',
  kind: 'image',
  summary: 'The digits 0 to 9 by an unsteady hand: ten modes, each a little different every time.',
  order: 40,
  ...pictureTraining,
  params: { size: pictureSize, jitter: pictureJitter, ...rareKind(digitKinds) },
  build: ({ size, jitter, rare, share }) =>
    digitsTarget({ size: Number(size), jitter, rare: rareOf(digitKinds, rare), share }),
})
