import { choose, type Experiment, trainingParams } from '../../core/settings/experiment.ts'
import { defaults, type ParamValue } from '../../core/settings/params.ts'
import { targetFamily } from '../../core/targets/registry.ts'
import { objectiveById } from '../../objectives/registry.ts'

export const ringGridTargets = ['ring', 'grid'] as const
export type RingGridTarget = (typeof ringGridTargets)[number]

/** As PacGAN's code has them. */
const targets: Readonly<Record<RingGridTarget, Readonly<Record<string, ParamValue>>>> = {
  ring: { modes: 8, radius: 1, sd: 0.01 },
  grid: { side: 5, spacing: 2, sd: 0.05 },
}

interface Method {
  readonly id: string
  readonly values?: Readonly<Record<string, ParamValue>>
}

/** No blur before the critic: it would be wider than the modes. */
const sharp = { instanceNoise: 0 }

/** By the names of the published tables, and ours beside them. */
export const ringGridMethods: Readonly<Record<string, Method>> = {
  GAN: { id: 'nonsaturating', values: sharp },
  ALI: { id: 'ali' },
  Unrolled: { id: 'unrolled', values: { ...sharp, unroll: 5 } },
  VEEGAN: { id: 'veegan' },
  'PacGAN 2': { id: 'pacgan', values: { ...sharp, pack: 2 } },
  'PacGAN 3': { id: 'pacgan', values: { ...sharp, pack: 3 } },
  'PacGAN 4': { id: 'pacgan', values: { ...sharp, pack: 4 } },
  'WGAN-GP': { id: 'wgangp' },
  VAE: { id: 'vae' },
  IWGAN: { id: 'iwgan', values: sharp },
  AAVAE: { id: 'aavae' },
  'f-GM': { id: 'fgm' },
  'Flow matching': { id: 'flowmatching' },
}

/** Networks of two layers of 128, z ~ N(0, I₂), Adam with β₁ = 0.5, batches of 100. */
export function ringGridExperiment(
  method: string,
  target: RingGridTarget,
  seeds: number,
): Experiment {
  const { id, values = {} } = ringGridMethods[method]
  const lane = choose(objectiveById(id)!, values)
  return {
    target: choose(targetFamily(target)!, targets[target]),
    training: {
      ...defaults(trainingParams),
      runs: seeds,
      batch: 100,
      depth: 2,
      width: 128,
      latent: 2,
      every: 1000,
    },
    lanes: { a: lane, b: lane },
  }
}
