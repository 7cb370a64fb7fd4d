import { beforeAll, describe, expect, test, vi } from 'vitest'
import { divergenceBetween } from '../../../core/divergences/between.ts'
import { divergenceOf } from '../../../core/divergences/choice.ts'
import { unedited } from '../../../core/settings/course.ts'
import { choose, type Experiment } from '../../../core/settings/experiment.ts'
import type { ParamValue } from '../../../core/settings/params.ts'
import { targetFamily } from '../../../core/targets/registry.ts'
import { densityOf } from '../../../core/targets/target.ts'
import { build } from '../../../core/testing.ts'
import { defaultExperiment } from '../../../objectives/defaults.ts'
import { objectiveById } from '../../../objectives/registry.ts'
import { activate, tf } from '../../activate.ts'
import { createSession } from '../session.ts'

// Against hanging only.
vi.setConfig({ testTimeout: 300_000 })

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

type Values = Readonly<Record<string, ParamValue>>
const fit = objectiveById('fit')!

const experiment = (id: string, of: Values, values: Values, runs = 1): Experiment => ({
  target: choose(targetFamily(id)!, of),
  training: { ...defaultExperiment.training, runs, every: 10 },
  lanes: { ...defaultExperiment.lanes, a: choose(fit, values) },
})

/** D of every run at each evaluation on the way, by the engine and by the parameters themselves. */
async function followed(what: Experiment, steps: number) {
  const session = await createSession(tf, unedited(what), 'a')
  const { id, values } = what.target
  const mixture = densityOf(targetFamily(id)!.build(values as never))
  const divergence = divergenceOf(what.lanes.a.values as never)
  const shown: number[] = []
  const direct: number[] = []
  for (;;) {
    const models = await session.components()
    shown.push(...session.latest.map(({ metrics }) => metrics.divergence))
    direct.push(...models!.map((q) => divergenceBetween(divergence, mixture, q)))
    if (session.step >= steps) break
    await session.advance(session.step + 10, Number.POSITIVE_INFINITY)
  }
  const models = (await session.components())!
  const { statuses } = session
  session.dispose()
  return { shown, direct, models, statuses }
}

describe('no step leads to where D is infinite', () => {
  const modes = '0.5_-1.5_1__0.5_1.5_1'

  test.each(['1_1.1', '0.3_1.3', '-0.9_0.4'])(
    'Neyman χ² of overlapping modes from %s',
    async (start) => {
      const what = experiment('drawnline', { modes }, { divergence: 'neyman', start })
      const { shown, direct, models } = await followed(what, 600)
      for (const value of [...shown, ...direct]) expect(value).toBeLessThan(1e6)
      // The optimum is at the edge, σ = √2, of which fits stay a thousandth away.
      const [[{ mean, sd }]] = models
      expect(Math.abs(mean[0])).toBeLessThan(0.01)
      expect(sd[0]).toBeLessThan(Math.SQRT2)
      expect(sd[0]).toBeGreaterThan(Math.SQRT2 * 0.995)
      // A thousandth of σ from the edge, where D falls by 1.2 for each e-fold.
      expect(shown.at(-1)! - 0.28683).toBeLessThan(2e-3)
    },
  )

  test.each([
    ['pearson', 0, 'drawnline', { modes: '0.3_-1_0.3__0.7_1_0.8' }],
    ['neyman', 0, 'two', { separation: 1.6 }],
    ['pearson', 0, 'two', {}],
    ['alpha', -0.6, 'ring', {}],
    ['alpha', 1.7, 'drawnplane', {}],
  ] as const)('%s %d on %s', async (divergence, alpha, id, of) => {
    const { shown, direct, statuses } = await followed(
      experiment(id, of, { divergence, alpha, length: 0.3 }),
      300,
    )
    expect(statuses).toEqual(['ok'])
    for (const value of [...shown, ...direct]) expect(value).toBeLessThan(Number.POSITIVE_INFINITY)
    expect(shown.at(-1)).toBeLessThan(shown[0])
    // The engine's number is that of the parameters.
    shown.forEach((value, i) => {
      expect(Math.abs(value / direct[i] - 1)).toBeLessThan(2e-3)
    })
  })

  test('nor does any seed start there, of one Gaussian or of several', async () => {
    for (const model of ['gaussian', 'mixture']) {
      for (const divergence of ['neyman', 'pearson']) {
        const { direct } = await followed(
          experiment('drawnline', { modes }, { divergence, model, scatter: 2 }, 16),
          20,
        )
        for (const value of direct) expect(value).toBeLessThan(Number.POSITIVE_INFINITY)
      }
    }
  })
})

describe('a start at which D is infinite', () => {
  const of = build('ring')

  test('is moved to where it is finite, and says so', () => {
    const values = choose(fit, { divergence: 'neyman' }).values as never
    const { asked, used } = fit.startMoved!(values, of)!
    expect(asked.sd[0]).toBeCloseTo(0.5 * of.units.unit, 12)
    expect(used.mean).toEqual(asked.mean)
    // q²/p needs σ² < 2·0.05².
    expect(used.sd[0]).toBeLessThan(Math.SQRT2 * 0.05)
    expect(used.sd[0]).toBeGreaterThan(0.85 * Math.SQRT2 * 0.05)
    expect(fit.start!(values, of)).toEqual(used)
  })

  test('is too narrow for Pearson χ²', () => {
    const values = choose(fit, { divergence: 'pearson', start: '0_0_0.001' }).values as never
    const { used } = fit.startMoved!(values, of)!
    expect(used.sd[0]).toBeGreaterThan(0.05 / Math.SQRT2)
    expect(used.sd[0]).toBeLessThan(1.2 * (0.05 / Math.SQRT2))
  })

  test('and no other is moved', () => {
    for (const values of [{ divergence: 'kl' }, { divergence: 'neyman', start: '0_1_0.05' }]) {
      expect(fit.startMoved!(choose(fit, values).values as never, of)).toBeNull()
    }
  })

  test('on the default ring Neyman χ² finds a mode from there', async () => {
    const what = experiment('ring', {}, { divergence: 'neyman' })
    const { shown, models } = await followed(what, 800)
    // All mass on one of eight modes that do not overlap: ∫ q²/p − 1 = 8 − 1.
    expect(shown.at(-1)).toBeCloseTo(7, 3)
    expect(models[0][0].sd[0]).toBeCloseTo(0.05, 3)
    const tv = divergenceBetween(
      divergenceOf({ divergence: 'tv', alpha: 0 }),
      densityOf(of),
      models[0],
    )
    expect(tv).toBeCloseTo(7 / 8, 4)
  })
})
