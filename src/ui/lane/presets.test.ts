import { expect, test } from 'vitest'
import { choose } from '../../core/experiment.ts'
import { objectiveById, objectives } from '../../objectives/registry.ts'
import { corner } from '../../objectives/switches.ts'
import { directionOf, laneLabel, laneTitle } from './presets.ts'

test('every menu entry is recognised by its own settings', () => {
  for (const objective of objectives) {
    for (const preset of objective.presets) {
      expect(laneLabel(choose(objective, preset.values))).toBe(preset.label)
    }
  }
})

test('the four corners are titled by family and direction', () => {
  expect(laneTitle(corner('gan', 'reverse'))).toBe('GAN, reverse KL')
  expect(laneTitle(corner('vae', 'forward'))).toBe('VAE, forward KL')
  expect(directionOf(corner('gan', 'forward'))).toBe('forward')
})

test('settings without a menu entry are named by their main choice', () => {
  const fgan = objectiveById('fgan')
  if (!fgan) throw new Error('no f-GAN')
  const choice = choose(fgan, { divergence: 'hellinger' })
  expect(directionOf(choice)).toBeNull()
  expect(laneTitle(choice)).toBe('f-GAN, Squared Hellinger')
})
