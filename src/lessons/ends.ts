/** Where fits of one Gaussian end, by the exact gradient flow: what a course of them shows, computed. */
import { fine } from '../core/divergences/between.ts'
import { divergenceOf, divergenceParams } from '../core/divergences/choice.ts'
import type { Divergence } from '../core/divergences/divergence.ts'
import { stepScale, type Theta } from '../core/gaussian/gaussian.ts'
import { readGaussian } from '../core/gaussian/gaussianText.ts'
import type { Mixture } from '../core/gaussian/mixture.ts'
import { polish } from '../core/numerics/minimise.ts'
import { gaussianFit } from '../core/optima/gaussianFit.ts'
import { laneNames } from '../core/settings/experiment.ts'
import { parse } from '../core/settings/params.ts'
import { targetFamily } from '../core/targets/registry.ts'
import type { Target } from '../core/targets/target.ts'
import type { Values } from './lesson.ts'

export interface End {
  readonly mu: number
  readonly sd: number
  /** D_f(p‖q). */
  readonly value: number
}

/** Of θ = (μ, log σ): short beside what any basin is wide. */
const LENGTH = 0.02
/** Stable where D bends up to twenty times as much as a Gaussian of sd 1 does. */
const RATE = 0.1
const STEPS = 5000

/**
 * The optimum that dθ/dt = −∇D_f(p‖q_θ), θ = (μ, log σ), leads to on the line.
 * @throws Error if it leads to none
 */
export function endFrom(p: Mixture, divergence: Divergence, start: Theta): End {
  const objective = gaussianFit(p, divergence, fine[1])
  let theta = start
  for (let step = 0; step < STEPS; step++) {
    const { gradient } = objective(theta)
    const steepness = Math.hypot(...gradient)
    if (steepness < 1e-4) break
    const size = Math.min(RATE, LENGTH / steepness)
    theta = theta.map((x, k) => x - size * gradient[k])
  }
  const end = polish(objective, { theta, ...objective(theta) }, stepScale(theta))
  if (!end) throw new Error('The flow ends at no optimum.')
  return { mu: whole(end.theta[0]), sd: whole(Math.exp(end.theta[1])), value: whole(end.value) }
}

/** Without what rounding leaves of a 0. */
const whole = (x: number): number => Number(x.toFixed(9)) + 0

/** The target that a course names, with what it says of it. */
export function targetOf(course: string): Target {
  const keys = keysOf(course)
  const family = targetFamily(keys.get('target') ?? '')
  if (!family) throw new Error('The course names no target.')
  const values = Object.entries(family.params).map(([name, param]) => {
    const text = keys.get(`target.${name}`)
    return [name, text === null ? param.default : parse(param, text).value]
  })
  return family.build(Object.fromEntries(values))
}

/**
 * Mean, sd and D of each lane of a course of fits, where they end: `muA`, `sdA`, `dA`, `muB`, …
 * Both lanes must say where they start, and by which divergence they go.
 */
export function endsOf(course: string): Values {
  const keys = keysOf(course)
  const { density } = targetOf(course)
  if (!density) throw new Error('A fit needs a density.')
  const ends = laneNames.flatMap((lane) => {
    const start = readGaussian(keys.get(`${lane}.start`) ?? '').value
    if (!start) throw new Error(`Lane ${lane} says no start.`)
    const { mean, sd } = start
    const end = endFrom(density, divergenceIn(keys, lane), [mean[0], Math.log(sd[0])])
    const of = lane.toUpperCase()
    return [
      [`mu${of}`, end.mu] as const,
      [`sd${of}`, end.sd] as const,
      [`d${of}`, end.value] as const,
    ]
  })
  return Object.fromEntries(ends)
}

function divergenceIn(keys: URLSearchParams, lane: string): Divergence {
  const id = keys.get(`${lane}.divergence`)
  const option = divergenceParams.divergence.options.find(({ value }) => value === id)
  if (!option) throw new Error(`Lane ${lane} says no divergence.`)
  return divergenceOf({ divergence: option.value, alpha: Number(keys.get(`${lane}.alpha`)) })
}

const keysOf = (course: string): URLSearchParams => new URLSearchParams(course.replace(/^#/, ''))
