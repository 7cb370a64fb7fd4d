/**
 * A course as text: `#v=1&target=ring&target.modes=8&…&a=fgan&a.divergence=rkl&…&seed=1&…`, and for
 * each edit on the way `at=1500:a.divergence=kl`.
 *
 * Every value is written, defaults too, so that a link means the same course after a default has
 * changed; the short form (shortLink.ts) leaves out what a frozen table says. Reading is total:
 * whatever the text, the result is a valid course, and what had to be changed is reported.
 */
import type { Course, Edit } from './course.ts'
import type { Experiment } from './experiment.ts'
import { toggle, type Values } from './params.ts'

export const VERSION = 1

/** What the canvases show. Not part of the experiment, but of what a lecturer shares. */
export const viewParams = {
  target: toggle({
    label: 'Target density',
    help: 'The exact density of p: on the plane a wash of ink, on the line a curve. What is marked around a mode ends at 3 sd.',
    default: true,
  }),
  real: toggle({
    label: 'Data',
    help: 'Samples of p, as open rings; on the line below the axis.',
    default: false,
  }),
  model: toggle({
    label: 'Model samples',
    help: 'Samples of q in the colour of the lane: dots on the plane; on the line a rug of ticks below the axis, and bars, which are a histogram of these samples. The noise that a VAE’s decoder adds is included.',
    default: true,
  }),
  density: toggle({
    label: 'Model density',
    help: 'The exact density of q, for models that have one: on the plane lines around the densest 50, 90 and 99 % of its mass, on the line a curve.',
    default: true,
  }),
  start: toggle({
    label: 'Start',
    help: 'Where a fit starts: at this Gaussian, or for a mixture with Gaussians that are scattered by it. Dotted, on the plane at 1 sd, with a handle to drag.',
    default: true,
  }),
  optima: toggle({
    label: 'Best fit',
    help: 'For a lane that fits one Gaussian: the best fit there is, dashed, and all other local optima, fainter; on the plane at 2 sd. A solid ellipse is a Gaussian of the model at 2 sd. On the line the landscape of D stands under the picture.',
    default: true,
  }),
  field: toggle({
    label: 'Critic',
    help: 'What the critic believes log p/q to be: green where data is denser, purple where the model is; on the line a strip below the axis. Only adversarial objectives have a critic.',
    default: false,
  }),
  warp: toggle({
    label: 'Warp',
    help: 'Where the generator or decoder sends a square grid of codes z (the first two dimensions). Lines stretched from mode to mode are why samples fall between modes. On the line: x against the first dimension of z, which grows upwards; thin where the second is not 0.',
    default: false,
  }),
  log: toggle({
    label: 'Log scale',
    help: 'Densities as log p and log q, in nats: tails and missed modes show. A Gaussian is a parabola.',
    default: false,
  }),
}
export type View = Values<typeof viewParams>

/** Keys that this version does not know. They stay in the link, for the version that does. */
export type Unknown = readonly (readonly [string, string])[]

export interface Link {
  /** As it was before the first step. */
  readonly experiment: Experiment
  /** What was changed on the way, as in a course; left out: nothing. */
  readonly edits?: readonly Edit[]
  readonly thinned?: number
  readonly view: View
  readonly unknown: Unknown
  /** The step to pause at; null, or left out: it goes on. */
  readonly stop?: number | null
}

export interface Decoded extends Link, Course {
  readonly edits: readonly Edit[]
  readonly stop: number | null
  /** One clear sentence for each thing that was not taken as it stood. */
  readonly adjusted: readonly string[]
}
