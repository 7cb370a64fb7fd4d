import { mixtureOf } from '../gaussian/mode.ts'
import { modesText, readModes } from '../gaussian/modesText.ts'
import { family, target } from './target.ts'

export default family({
  id: 'drawnplane',
  label: 'Your mixture',
  kind: 'plane',
  summary: 'Draw it: drag, turn and resize modes in the picture, or write their numbers.',
  order: 8,
  params: {
    modes: modesText(
      {
        label: 'Modes',
        help: 'Weight, mean, standard deviations and angle of every mode; up to 25 modes.',
        // 0.6 N((−1.5, 0), [.5 .3; .3 .4]) + 0.4 N((2, 1), [.4 −.2; −.2 .6]): two tilted modes, so
        // that a covering fit and a seeking fit differ in every entry of their covariance.
        default: '0.6_-1.5_0_0.86841_0.38192_40.27__0.4_2_1_0.85065_0.52573_-58.28',
        live: true,
      },
      'plane',
    ),
  },
  build: ({ modes }) => target(mixtureOf(readModes(modes, 'plane').value)),
})
