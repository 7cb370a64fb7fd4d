import { expect, test } from 'vitest'
import { choose } from '../core/settings/experiment.ts'
import { targetFamily } from '../core/targets/registry.ts'
import { defaultExperiment } from '../objectives/defaults.ts'
import { objectiveById } from '../objectives/registry.ts'
import { forTarget, suited } from './forTarget.ts'

const [ring, digits] = [targetFamily('ring')!, targetFamily('digits')!]
const onDigits = (experiment = defaultExperiment) => forTarget(experiment, choose(digits), digits)

test('digits are trained as digits are best trained, and a ring as before', () => {
  const there = onDigits()
  expect(there.training).toEqual({ ...defaultExperiment.training, ...digits.training })
  expect(there.lanes.a.values.instanceNoise).toBe(digits.lanes?.instanceNoise)
  expect(there.lanes.b).toEqual(defaultExperiment.lanes.b)
  expect(forTarget(there, choose(ring), ring)).toEqual({
    ...defaultExperiment,
    target: choose(ring),
  })
})

test('what a person has set stays', () => {
  const { lanes, training } = defaultExperiment
  const own = { ...lanes.a, values: { ...lanes.a.values, instanceNoise: 0.4 } }
  const there = onDigits({ ...defaultExperiment, lanes: { ...lanes, a: own } })
  expect(there.lanes.a).toEqual(own)
  const seeded = { ...training, seed: 7 }
  expect(onDigits({ ...defaultExperiment, training: seeded }).training.seed).toBe(7)
})

test('in place of a fit, which there is not on images, stands a GAN as it is there', () => {
  const fit = choose(objectiveById('fit')!)
  const { a } = onDigits({ ...defaultExperiment, lanes: { a: fit, b: fit } }).lanes
  expect(a).toEqual(suited(defaultExperiment.lanes.a, digits))
})

test('an objective without such a setting is as it is', () => {
  const vae = choose(objectiveById('vae')!)
  expect(suited(vae, digits)).toBe(vae)
})
