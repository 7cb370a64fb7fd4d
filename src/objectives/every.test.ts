import { expect, test } from 'vitest'
import { decode } from '../core/settings/decode.ts'
import { choose } from '../core/settings/experiment.ts'
import { catalogue, defaultExperiment } from './defaults.ts'
import { everyOf } from './every.ts'
import { objectiveById } from './registry.ts'

test('left open, a fit is evaluated every 5 steps and all else every 100', () => {
  const lanes = { a: choose(objectiveById('fit')!), b: choose(objectiveById('vae')!) }
  const open = { ...defaultExperiment, lanes }
  expect([everyOf(open, 'a'), everyOf(open, 'b')]).toEqual([5, 100])
})

test('a flow, which learns for longer and is costlier to measure, every 25', () => {
  const { experiment } = decode('#a=fit&a.model=flow&b=fit&b.model=mixture', catalogue)
  expect([everyOf(experiment, 'a'), everyOf(experiment, 'b')]).toEqual([25, 5])
})

test('a link that says how often means what it says', () => {
  const { experiment } = decode('#v=1&a=fit&b=vae&every=100', catalogue)
  expect([everyOf(experiment, 'a'), everyOf(experiment, 'b')]).toEqual([100, 100])
  expect(everyOf(decode('#every=1', catalogue).experiment, 'b')).toBe(1)
})

test('a path, whose samples take dozens of passes, every 500 on images', () => {
  const of = (target: string) =>
    everyOf(decode(`#target=${target}&a=flowmatching`, catalogue).experiment, 'a')
  expect([of('ring'), of('digits')]).toEqual([100, 500])
})

test('everything every 500 where modes are a thousand', () => {
  const { experiment } = decode('#target=stacked', catalogue)
  expect([everyOf(experiment, 'a'), everyOf(experiment, 'b')]).toEqual([500, 500])
})
