import { expect, test } from 'vitest'
import { divergences } from '../core/divergences/table.ts'
import { defaults } from '../core/settings/params.ts'
import { extremes } from '../core/settings/paramTesting.ts'
import { objectiveById, objectives } from './registry.ts'

test('the divergence of an objective and its KL direction agree, whatever the settings', () => {
  for (const objective of objectives.filter((entry) => entry.divergence)) {
    const base = defaults(objective.params)
    const settings = Object.entries(objective.params).flatMap(([name, param]) =>
      extremes(param).map((value) => ({ ...base, [name]: value })),
    )
    for (const values of [base, ...settings]) {
      const divergence = objective.divergence?.(values as never)
      expect(divergence?.direction ?? null).toBe(objective.direction(values as never))
    }
  }
})

test('those of the classical games are the ones of theory; a VAE claims none', () => {
  const of = (id: string) => {
    const objective = objectiveById(id)!
    return objective.divergence?.(defaults(objective.params) as never)
  }
  expect(of('minimax')).toBe(divergences.js)
  expect(of('nonsaturating')).toBe(divergences.srkl)
  expect(of('fgan')).toBe(divergences.rkl)
  expect(of('vae')).toBeUndefined()
  expect(of('jointrkl')).toBeUndefined()
})
