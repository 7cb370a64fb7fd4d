import { expect, test } from 'vitest'
import { choose } from '../../core/settings/experiment.ts'
import { objectiveById, objectives } from '../../objectives/registry.ts'
import { corner, entered, presetOf } from '../../objectives/switches.ts'
import { directionOf, laneTitle, settledElsewhere } from './presets.ts'

const named = (id: string) => {
  const objective = objectiveById(id)
  if (!objective) throw new Error(`no ${id}`)
  return objective
}

test('every menu entry is recognised by its own settings', () => {
  for (const objective of objectives) {
    for (const preset of objective.presets) {
      expect(presetOf(objective, choose(objective, preset.values))).toBe(preset)
    }
  }
})

test('the four corners are titled by family and direction', () => {
  expect(laneTitle(corner('gan', 'reverse'))).toBe('GAN, reverse KL')
  expect(laneTitle(corner('vae', 'forward'))).toBe('VAE, forward KL')
  expect(directionOf(corner('gan', 'forward'))).toBe('forward')
})

test('a divergence beside the two KLs is named', () => {
  const choice = choose(named('fgan'), { divergence: 'hellinger' })
  expect(directionOf(choice)).toBeNull()
  expect(laneTitle(choice)).toBe('f-GAN, Squared Hellinger')
})

test('the switch of directions keeps the menu entry, and the menu keeps the direction', () => {
  const fit = named('fit')
  const [, mixture, flow] = fit.presets
  const reverse = corner('fit', 'reverse')
  const mixed = entered(fit, mixture, reverse)
  expect(mixed.values).toMatchObject({ model: 'mixture', divergence: 'rkl' })
  expect(corner('fit', 'forward', mixed).values).toMatchObject({
    model: 'mixture',
    divergence: 'kl',
  })
  expect(entered(fit, flow, reverse).values).toMatchObject({
    model: 'flow',
    divergence: 'rkl',
    estimator: 'reparametrised',
  })
})

test('the menu keeps another divergence within one objective', () => {
  const fit = named('fit')
  const js = choose(fit, { model: 'gaussian', divergence: 'js' })
  expect(entered(fit, fit.presets[1], js).values).toMatchObject({
    model: 'mixture',
    divergence: 'js',
  })
})

test('no setting has two controls', () => {
  expect([...settledElsewhere(corner('fit', 'forward'))].sort()).toEqual([
    'alpha',
    'divergence',
    'model',
  ])
  // β has no control but its own: one entry leaves nothing for a menu to set.
  expect(settledElsewhere(corner('vae', 'forward')).size).toBe(0)
})
