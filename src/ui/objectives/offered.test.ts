import { expect, test } from 'vitest'
import { objectives } from '../../objectives/registry.ts'
import { offered } from './offered.ts'

const names = (query: string) =>
  offered(query, 'plane').flatMap(([, all]) => all.map(({ label }) => label))

test('without a query every entry of every objective is there once', () => {
  const every = objectives.flatMap(({ presets }) => presets.map(({ label }) => label))
  expect(names('').toSorted()).toEqual(every.toSorted())
  const keys = offered('', 'plane').flatMap(([, all]) => all.map(({ key }) => key))
  expect(new Set(keys).size).toBe(every.length)
})

test('all words of a query are found, in name, sentence or source', () => {
  expect(names('pacgan 3')).toEqual(['PacGAN 3'])
  expect(names('GULRAJANI')).toEqual(['WGAN-GP'])
  expect(names('wasserstein').toSorted()).toEqual(['WGAN, clipped', 'WGAN-GP'])
  expect(names('no such objective')).toEqual([])
})
