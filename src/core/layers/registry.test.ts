import { expect, test } from 'vitest'
import type { Arrow } from '../graph/graph.ts'
import { offered, type Stage } from './layer.ts'
import { layers } from './registry.ts'

test('no layer of a published link goes', () => {
  const published = [
    'target',
    'real',
    'model',
    'density',
    'start',
    'optima',
    'field',
    'warp',
    'log',
  ]
  expect(layers.map(({ id }) => id)).toEqual(expect.arrayContaining(published))
})

test('each has an order, a label and a key of its own', () => {
  for (const key of ['id', 'label', 'order'] as const) {
    expect(new Set(layers.map((layer) => layer[key])).size).toBe(layers.length)
  }
  for (const layer of layers) {
    expect(layer.id).toMatch(/^[a-z]+$/)
    expect(layer.help).toMatch(/\.$/)
    if (layer.source === 'model') expect(layer.absent).toMatch(/\.$/)
  }
})

test('only what there can be is offered', () => {
  const ids = (stage: Stage) => layers.filter((one) => offered(one, stage)).map(({ id }) => id)
  const both = ['target', 'real', 'model', 'density', 'field', 'warp']
  const game = { family: 'gan' }
  const fit = { family: 'fit', start: () => {} }
  expect(ids({ space: 'plane', objectives: [game, game] })).toEqual(both)
  expect(ids({ space: 'line', objectives: [game, game] })).toEqual([...both, 'log'])
  const estimates = { family: 'joint', facts: ['bound', 'missed'] }
  const withEstimate = ['target', 'real', 'model', 'density', 'field', 'collapse', 'warp']
  expect(ids({ space: 'plane', objectives: [game, estimates] })).toEqual(withEstimate)
  const withFit = ['target', 'real', 'model', 'density', 'start', 'optima', 'field', 'warp']
  expect(ids({ space: 'plane', objectives: [game, fit] })).toEqual(withFit)
})

test('what is of some networks only is offered where a lane has such', () => {
  const of = (...arrows: Partial<Arrow>[]): Stage => {
    const plain = { trained: ['one'], from: ['z'], to: 'x', role: 'generative' } as const
    const graph = { arrows: arrows.map((arrow) => ({ ...plain, ...arrow })) }
    return { space: 'plane', objectives: [{ family: 'gan', graph }, { family: 'vae' }] }
  }
  const more = (stage: Stage) =>
    layers.filter((one) => offered(one, stage) && !offered(one, of({}))).map(({ id }) => id)
  expect(more(of({ logRatio: true }))).toEqual(['pull'])
  expect(more(of({ logRatio: true }, { density: true }))).toEqual(['pull', 'lemma'])
  expect(more(of({ density: true }))).toEqual([])
  expect(more(of({ bySamples: true }))).toEqual(['gradient'])
  expect(more(of({ terms: ['critic'] }))).toEqual(['gradient'])
  expect(more(of({ posterior: true }))).toEqual(['posterior'])
  expect(more(of({ field: 'score' }))).toEqual(['velocity', 'film'])
  expect(more(of({ coded: 'class' }))).toEqual(['coded'])
  // Both halves of the lemma must be of one lane.
  const [one, other] = [of({ logRatio: true }), of({ density: true })]
  const apart = { ...one, objectives: [one.objectives[0], other.objectives[0]] }
  expect(more(apart)).toEqual(['pull'])
})
