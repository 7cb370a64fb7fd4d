import { choose, type Experiment, trainingParams } from '../../core/settings/experiment.ts'
import { defaults, type ParamValue } from '../../core/settings/params.ts'
import { targetFamily } from '../../core/targets/registry.ts'
import { objectiveById } from '../../objectives/registry.ts'

interface Method {
  readonly id: string
  readonly values?: Readonly<Record<string, ParamValue>>
}

/** By the names of the published tables, and ours beside them. */
export const stackedMethods: Readonly<Record<string, Method>> = {
  GAN: { id: 'nonsaturating' },
  'PacGAN 2': { id: 'pacgan', values: { pack: 2 } },
  VAE: { id: 'vae' },
  'f-GM, forward KL': { id: 'fgm', values: { divergence: 'kl' } },
  'f-GM, reverse KL': { id: 'fgm', values: { divergence: 'rkl' } },
  'Flow matching': { id: 'flowmatching', values: { rate: 1e-3 } },
}

/** Samples that are counted, as in both papers. */
export const stackedSamples = 26_000

/** Batches of 64, as published; networks, codes and steps are ours. */
export function stackedExperiment(method: string, seeds: number): Experiment {
  const { id, values = {} } = stackedMethods[method]
  const lane = choose(objectiveById(id)!, values)
  return {
    target: choose(targetFamily('stacked')!),
    training: {
      ...defaults(trainingParams),
      runs: seeds,
      batch: 64,
      width: 128,
      latent: 32,
      every: trainingParams.every.max,
    },
    lanes: { a: lane, b: lane },
  }
}
