import { viewParams } from '../core/layers/view.ts'
import type { Catalogue } from '../core/settings/catalogue.ts'
import { choose, type Experiment, trainingParams } from '../core/settings/experiment.ts'
import { defaults } from '../core/settings/params.ts'
import { targets } from '../core/targets/registry.ts'
import { objectives } from './registry.ts'
import { corner } from './switches.ts'

/** What a first visitor sees: the same eight modes, sought by a GAN and covered by a VAE. */
export const defaultExperiment: Experiment = {
  target: choose(targets.find((family) => family.id === 'ring')!),
  training: defaults(trainingParams),
  lanes: { a: corner('gan', 'reverse'), b: corner('vae', 'forward') },
}

/** Everything that a link can name. */
export const catalogue: Catalogue = {
  targets,
  objectives,
  view: viewParams,
  fallback: defaultExperiment,
}
