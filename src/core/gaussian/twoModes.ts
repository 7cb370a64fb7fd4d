import { real } from '../settings/params.ts'

const sd = (label: string) =>
  real({
    label,
    help: `Standard deviation of the ${label.split(' ')[0].toLowerCase()} mode.`,
    default: 0.5,
    min: 0.05,
    max: 3,
    scale: 'log',
  })

/** Settings of a target of two modes, on the line as on the plane. */
export const twoModes = {
  separation: real({
    label: 'Separation',
    help: 'Distance between the two means.',
    default: 4,
    min: 0,
    max: 10,
    step: 0.1,
  }),
  weight: real({
    label: 'First weight',
    help: 'Share of the data in the first mode.',
    default: 0.5,
    min: 0.01,
    max: 0.99,
    step: 0.01,
  }),
  sdFirst: sd('First sd'),
  sdSecond: sd('Second sd'),
}
