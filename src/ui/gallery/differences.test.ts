import { expect, test } from 'vitest'
import { decode } from '../../core/settings/decode.ts'
import { catalogue } from '../../objectives/defaults.ts'
import { courseOf, failures } from '../../objectives/gallery/failures.ts'
import { differences } from './differences.ts'

const between = (link: string) => differences(decode(link, catalogue).experiment, 'Objective')

test('settings by their names, with their options', () => {
  expect(between('#from=1&a=vae&a.noise=fixed&b=vae&b.beta=2')).toEqual([
    { name: 'β', before: '1', after: '2' },
    { name: 'Decoder noise', before: 'Fixed', after: 'Learned' },
  ])
  expect(between('#from=1&a=vae&b=vae')).toEqual([])
})

test('of two objectives their names, whatever their settings', () => {
  expect(between('#from=1&a=minimax&b=nonsaturating&b.criticRate=0.1')).toEqual([
    { name: 'Objective', before: 'Minimax GAN', after: 'Non-saturating GAN' },
  ])
})

test('every failure has one change to be told of', () => {
  for (const failure of failures) {
    expect(differences(courseOf(failure).experiment, 'Objective')).toHaveLength(1)
  }
})
