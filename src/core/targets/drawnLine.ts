import { mixtureOf } from '../gaussian/mode.ts'
import { modesText, readModes } from '../gaussian/modesText.ts'
import { family, target } from './target.ts'

export default family({
  id: 'drawnline',
  label: 'Your mixture on a line',
  kind: 'line',
  summary: 'Draw it: drag and resize modes in the picture, or write their numbers.',
  order: 22,
  params: {
    modes: modesText(
      {
        label: 'Modes',
        help: 'Weight, mean and standard deviation of every mode; up to 25 modes.',
        // The mixture of Nowozin et al. 2016 (f-GAN), Table 3, recovered from its published optima.
        default: '0.33_-1_0.255__0.67_2_1.415',
        live: true,
      },
      'line',
    ),
  },
  build: ({ modes }) => target(mixtureOf(readModes(modes, 'line').value)),
})
