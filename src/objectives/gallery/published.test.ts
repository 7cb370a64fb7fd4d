import { expect, test } from 'vitest'
import { decode } from '../../core/settings/decode.ts'
import { catalogue } from '../defaults.ts'
import { type PublishedId, published } from './published.ts'

const opened = new Map(published.map(({ id, link }) => [id, decode(link, catalogue)]))

test.each(published.map(({ id }) => id))('%s is a link that needs no repair', (id) => {
  const { adjusted, unknown, edits } = opened.get(id)!
  expect(adjusted).toEqual([])
  expect(unknown).toEqual([])
  expect(edits).toEqual([])
})

// As the tables of the sources have them, independently of how the links are put together.
const as: Readonly<Record<PublishedId, object>> = {
  unrolled: {
    target: { values: { modes: 8, radius: 1, sd: 0.01 } },
    training: { batch: 512, depth: 2, width: 128, activation: 'tanh', beta1: 0.5 },
    lanes: {
      a: { id: 'unrolled', values: { unroll: 0, generatorRate: 1e-3, criticRate: 1e-4 } },
      b: { id: 'unrolled', values: { unroll: 5, generatorRate: 1e-3, criticRate: 1e-4 } },
    },
  },
  toyRing: {
    target: { values: { modes: 8, radius: 2, sd: 0.02 } },
    training: { batch: 256, depth: 3, width: 512, activation: 'relu', latent: 2, beta1: 0.5 },
    lanes: {
      a: { id: 'wgangp', values: { slopePenalty: 0.1, criticSteps: 5, criticRate: 1e-4 } },
      b: { id: 'wgan', values: { clip: 0.01, criticSteps: 5, criticRate: 5e-5 } },
    },
  },
  toyGrid: {
    target: { values: { side: 5, spacing: 2, sd: 0.05 } },
    training: { batch: 256, depth: 3, width: 512, activation: 'relu', latent: 2 },
  },
  numerics: {
    target: { values: { modes: 8, radius: 1, sd: 0.01 } },
    training: { batch: 512, depth: 4, width: 16, latent: 16, optimiser: 'rmsprop' },
    lanes: {
      a: { values: { update: 'simultaneous', generatorRate: 1e-4, criticRate: 1e-4 } },
      b: { values: { update: 'alternating' } },
    },
  },
  fgan: {
    training: { batch: 1024, depth: 2, width: 64, activation: 'tanh', optimiser: 'sgd' },
    lanes: {
      a: { values: { divergence: 'kl', generator: 'gaussian', update: 'simultaneous' } },
      b: { values: { divergence: 'rkl', generatorRate: 0.01, criticRate: 0.01 } },
    },
  },
  ganLab: {
    training: { batch: 150, depth: 2, width: 8, latent: 2, optimiser: 'sgd' },
    lanes: { a: { values: { generatorRate: 0.03, criticRate: 0.1, criticSteps: 2 } } },
  },
}

test.each(published.map(({ id }) => id))('%s has the numbers of its source', (id) => {
  const { experiment } = opened.get(id)!
  expect(experiment).toMatchObject(as[id])
  // No critic of theirs is shown points with noise.
  for (const { values } of Object.values(experiment.lanes)) expect(values.instanceNoise).toBe(0)
})
