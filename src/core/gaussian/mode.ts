/** A mode as people write it: six numbers on the plane, three on the line. */

import { type Params, real, restrict, type Values } from '../settings/params.ts'
import type { Component, Mixture } from './mixture.ts'

const coordinate = (label: string, across: string) =>
  real({
    label,
    help: `Mean of the mode ${across}.`,
    default: 0,
    // Published grids reach 4 and rings 2. At 20, the finest sd that a mode may have is still a
    // hundred times the rounding of its mean.
    min: -20,
    max: 20,
    step: 0.1,
  })

const sd = (label: string, axis: string) =>
  real({
    label,
    help: `Standard deviation ${axis}.`,
    default: 0.5,
    // 0.01 is the narrowest published ring; 10 covers half of the reach of the means.
    min: 0.01,
    max: 10,
    scale: 'log',
  })

/** On the plane, in the order of the link. */
export const planeFields = {
  weight: real({
    label: 'Weight',
    help: 'Share of the data in this mode, relative to the weights of the others.',
    default: 1,
    min: 1e-4,
    max: 1000,
    scale: 'log',
  }),
  x: coordinate('x', 'along the first axis'),
  y: coordinate('y', 'along the second axis'),
  sd: sd('sd', 'along the first principal axis'),
  sd2: sd('sd 2', 'along the second principal axis'),
  angle: real({
    label: 'Angle',
    help: 'Direction of the first principal axis in degrees; 0 points right, 90 up.',
    default: 0,
    min: -180,
    max: 180,
    step: 5,
  }),
} satisfies Params

/** On the line. */
export const lineFields = {
  weight: planeFields.weight,
  x: planeFields.x,
  sd: { ...planeFields.sd, help: 'Standard deviation of the mode.' },
} satisfies Params

/** On the line y, sd2 and angle are 0. */
export type Mode = Values<typeof planeFields>

/** The same numbers, as precise as the link is: means to 1e-4, weights and sds to five digits. */
export const rounded = ({ weight, x, y, sd, sd2, angle }: Mode): Mode => ({
  weight: significant(weight),
  x: decimals(x, 4),
  y: decimals(y, 4),
  sd: significant(sd),
  sd2: significant(sd2),
  // Half a turn brings an ellipse back to itself: one angle in (−90, 90] stands for all.
  angle: decimals(angle - 180 * Math.ceil(decimals(angle, 2) / 180 - 0.5), 2),
})

const significant = (value: number) => Number(value.toPrecision(5))
const decimals = (value: number, digits: number) => Number(value.toFixed(digits)) + 0

export const componentOf = ({ weight, x, y, sd, sd2, angle }: Mode): Component => ({
  weight,
  mean: [x, y],
  sd: [sd, sd2],
  angle: (angle * Math.PI) / 180,
})

export const modeOf = ({ weight, mean, sd, angle }: Component): Mode => ({
  weight,
  x: mean[0],
  y: mean[1],
  sd: sd[0],
  sd2: sd[1],
  angle: (angle * 180) / Math.PI,
})

/** A mixture of any positive weights. */
export const mixtureOf = (modes: readonly Mode[]): Mixture => modes.map(componentOf)

/** The nearest mode that the link can hold. */
export function limited(mode: Mode): Mode {
  const within = (name: keyof Mode) => restrict(planeFields[name], mode[name]).value
  const flat = mode.sd2 === 0
  return rounded({
    weight: within('weight'),
    x: within('x'),
    y: within('y'),
    sd: within('sd'),
    sd2: flat ? 0 : within('sd2'),
    angle: rounded(mode).angle,
  })
}
