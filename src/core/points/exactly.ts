import { choice, type ParamValue, real, type TextParam } from '../settings/params.ts'
import type { Plotted } from '../space/space.ts'
import { rowsText } from './rowsText.ts'

const held = ({ rows }: Record<string, ParamValue>) => rows !== ''

/** Whether p is the points themselves, of which a link holds up to 1000, or their sketch. */
export const exactly = (space: Plotted) => ({
  rows: rowsText(
    {
      label: 'Points as they are',
      help: 'The points themselves, where there are at most 1000, to the 262 143rd part of their width.',
    },
    space,
  ) satisfies TextParam,
  draw: choice({
    label: 'p is',
    help: 'A smooth sketch has a density, so that fits and divergences are exact. The points themselves, each as likely as the others, have none: only samples are known, and a fit can be by maximum likelihood only.',
    default: 'smooth',
    options: [
      { value: 'smooth', label: 'A smooth sketch' },
      { value: 'exact', label: 'The points themselves' },
    ],
    shownWhen: held,
  }),
  jitter: real({
    label: 'Jitter',
    help: 'Sd of the noise that is added to each point as it is drawn, as a share of the data’s root-mean-square coordinate; 0 draws the points and nothing else.',
    default: 0,
    min: 0,
    max: 0.2,
    step: 0.01,
    shownWhen: (values) => held(values) && values.draw === 'exact',
  }),
})
