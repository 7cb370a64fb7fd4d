import type { FlowKind } from '../../core/dirac/equilibrium.ts'
import type { StepKind } from '../../core/dirac/stability.ts'

/** The words of the Dirac-GAN. */
export const dirac = {
  name: 'Dirac-GAN',
  lead: 'Data: one point at 0. Model: one point at θ. Discriminator: D(x) = ψx, high where it takes x for generated. ψ ascends and θ descends f(θψ) + f(0) (Mescheder et al. 2018).',
  portrait: (letter: string, at: string, step: string) =>
    `Phase portrait of lane ${letter}: θ to the right, ψ upwards. At step ${step} it is at ${at}. Click or drag to start elsewhere; the number fields of θ and ψ do the same.`,
  series: 'θ and ψ against step, of both lanes',
  seriesLast: (steps: string) => `the last ${steps} steps`,
  table: 'Table of θ and ψ',
  at: (theta: string, psi: string) => `(${theta}, ${psi})`,
  distance: (distance: string) => `${distance} from the equilibrium`,
  lost: 'far outside, and played no further',
  eigenvalues: (both: string) => `Flow at (0, 0): eigenvalues ${both}.`,
  flow: {
    turns: 'Linearly it turns around it, neither in nor out.',
    spiralsIn: 'Nearby it spirals in.',
    goesIn: 'Nearby it goes in without turning.',
    jumps: 'At ψ = 0 the penalty’s gradient jumps: no eigenvalues, and (0, 0) does not attract.',
  } satisfies Record<FlowKind, string>,
  steps: (h: string, factor: string, kind: StepKind) =>
    `Steps of ${h} by this rule: a small distance is multiplied by ${factor} each, ${stepWords[kind]}.`,
  local: 'True near (0, 0) only.',
  clipped: 'Clipping is not felt there.',
  averaged: 'Drawn is the average.',
}

const stepWords: Readonly<Record<StepKind, string>> = {
  out: 'so it goes out',
  neither: 'so neither in nor out',
  in: 'so it comes in',
}
