import { barModes } from '../images/barModes.ts'
import { barPatterns } from '../images/barPatterns.ts'
import { pictureTraining } from '../images/imageParams.ts'
import { imageTarget, squareSpace } from '../images/imageTarget.ts'
import { int, real } from '../settings/params.ts'
import { family } from './target.ts'

export default family({
  id: 'bars',
  label: 'Bars and stripes',
  kind: 'image',
  summary: 'Every picture of whole rows or whole columns is a mode, and its probability is known.',
  order: 42,
  lanes: pictureTraining.lanes,
  params: {
    side: int({
      label: 'Pixels a side',
      help: 'There are 30 patterns of 4 × 4 pixels, 62 of 5 × 5 and 126 of 6 × 6.',
      default: 4,
      min: 4,
      max: 6,
    }),
    chance: real({
      label: 'Ink',
      help: 'Chance of each line to be inked. At a half all patterns are equally likely, but for nothing and everything, which are twice as likely.',
      default: 0.5,
      min: 0.1,
      max: 0.9,
      step: 0.05,
    }),
  },
  build({ side, chance }) {
    const patterns = barPatterns(side, chance)
    const { pictures, weights } = patterns
    const source = { type: 'rows', key: `bars ${side} ${chance}`, jitter: 0 } as const
    const labels = Uint16Array.from(weights.keys())
    return imageTarget(
      squareSpace(side),
      { ...source, rows: pictures, weights, labels },
      barModes(patterns),
    )
  },
})
