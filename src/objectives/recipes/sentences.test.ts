import { describe, expect, test } from 'vitest'
import { defaults } from '../../core/settings/params.ts'
import fgan from './fgan.ts'
import fit from './fit.ts'
import jointReverseKl from './jointReverseKl.ts'
import nonsaturating from './nonsaturating.ts'
import vae from './vae.ts'

/** What is said beside a formula must hold for the settings that it is said of. */
describe('β-VAE', () => {
  const of = (beta: number) => ({ ...defaults(vae.params), beta })

  test('with β > 1 the loss is still a bound, and a looser one; only β < 1 bounds nothing', () => {
    expect(vae.summary(of(4))).toContain('looser bound')
    expect(vae.summary(of(0.5))).toContain('bounds no likelihood')
    expect(vae.formula(of(4))).toContain('H(p)')
    expect(vae.formula(of(0.5))).not.toContain('H(p)')
    expect([0.5, 1, 4].map((beta) => vae.direction(of(beta)))).toEqual([null, 'forward', null])
  })
})

describe('fits', () => {
  const of = (change: object) => ({ ...defaults(fit.params), ...change })

  test('from samples of p forward KL weighs nothing, whatever it is called', () => {
    const dial = (alpha: number) =>
      fit.summary(of({ estimator: 'data', divergence: 'alpha', alpha }))
    expect(dial(1)).toContain('maximum likelihood')
    expect(dial(1)).not.toContain('noisy')
    expect(dial(0.5)).toContain('noisy')
  })

  test('a flow may have networks', () => {
    expect(fit.summary(of({ model: 'gaussian' }))).toMatch(/^No network, no noise/)
    expect(fit.summary(of({ model: 'flow', estimator: 'quadrature' }))).toMatch(/^No noise/)
  })
})

test('a forward f-GAN has no weight for what is surely generated', () => {
  const values = { ...defaults(fgan.params), divergence: 'kl' as const }
  expect(fgan.summary(values)).toContain('sure were generated')
})

test('the adversarial reverse joint KL shows what q descends, and d another', () => {
  const values = { ...defaults(jointReverseKl.params), estimator: 'adversarial' as const }
  const [ofQ, ofD] = jointReverseKl.formula(values).split('\\max_d')
  expect(ofQ).toContain('\\min_q\\;-\\mathbb{E}_{q(z)\\,q(x|z)}[\\log\\rho]')
  expect(ofQ).not.toContain('\\frac1\\rho')
  expect(ofD).toContain('\\frac1\\rho')
})

test('a bounded slope and an averaged generator are said beside the formula, where they are', () => {
  const of = (change: object) =>
    nonsaturating.formula({ ...defaults(nonsaturating.params), ...change })
  expect(of({})).not.toMatch(/lesssim|averaged/)
  expect(of({ lipschitz: 10 })).toContain('\\nabla_x v\\|\\lesssim 10')
  expect(of({ averaging: 0.999 })).toContain('averaged')
})
