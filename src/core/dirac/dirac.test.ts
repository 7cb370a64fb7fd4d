import { describe, expect, it, test } from 'vitest'
import golden from '../golden/dynamics.json' with { type: 'json' }
import { defaults } from '../settings/params.ts'
import { type DiracLane, diracScene } from './diracScene.ts'
import { flowEigenvalues, flowKind } from './equilibrium.ts'
import { gameOf } from './game.ts'
import { type Point, radius } from './point.ts'
import { stepFactor, stepKind } from './stability.ts'
import { advance, begin, type Walk } from './walk.ts'

const lane = (values: Partial<DiracLane> = {}): DiracLane => ({
  ...defaults(diracScene.lane),
  ...values,
})

/** The walk after each of so many steps, from (1, 0) unless told. */
function* walked(values: Partial<DiracLane>, h: number, steps: number, start: Point = [1, 0]) {
  const rule = lane(values)
  const game = gameOf(rule)
  let walk: Walk = begin(start)
  while (walk.step < steps) {
    walk = advance(game, rule, h, walk)
    yield walk
  }
}
const after = (values: Partial<DiracLane>, h: number, steps: number, start?: Point): Walk =>
  [...walked(values, h, steps, start)][steps - 1]

/** What each golden run sets. */
const runs: Readonly<Record<keyof typeof golden, Partial<DiracLane>>> = {
  sim_GAN: {},
  alt_GAN: { dynamics: 'alternating' },
  'sim_GAN_R1_gamma0.3': { regulariser: 'r1', gamma: 0.3 },
  sim_NSGAN: { loss: 'nonsaturating' },
  extragradient_GAN: { dynamics: 'extragradient' },
  optimistic_GAN: { dynamics: 'optimistic' },
}

test.each(Object.entries(runs))('%s is as computed elsewhere', (name, values) => {
  const { radius: radii, final } = golden[name as keyof typeof golden]
  const walk = [begin([1, 0]), ...walked(values, 0.1, 500)]
  for (const [step, expected] of Object.entries(radii)) {
    expect(radius(walk[Number(step)].at)).toBeCloseTo(expected, 11)
  }
  expect(walk[500].at[0]).toBeCloseTo(final[0], 11)
  expect(walk[500].at[1]).toBeCloseTo(final[1], 11)
})

describe('the flow', () => {
  it('has the eigenvalues of the paper, and no longer turns from γ = 2f′(0) on', () => {
    expect(flowEigenvalues(lane())).toEqual([
      { re: 0, im: 0.5 },
      { re: 0, im: -0.5 },
    ])
    expect(flowEigenvalues(lane({ loss: 'wgan' }))![0]).toEqual({ re: 0, im: 1 })
    const [r1] = flowEigenvalues(lane({ regulariser: 'r1', gamma: 0.3 }))!
    expect(r1.re).toBeCloseTo(-0.15, 15)
    expect(r1.im).toBeCloseTo(Math.sqrt(0.25 - 0.0225), 15)
    const kind = (gamma: number, loss: DiracLane['loss']) =>
      flowKind(lane({ regulariser: 'r1', gamma, loss }))
    expect([kind(0.999, 'minimax'), kind(1, 'minimax')]).toEqual(['spiralsIn', 'goesIn'])
    expect([kind(1.999, 'wgan'), kind(2, 'wgan')]).toEqual(['spiralsIn', 'goesIn'])
    expect(flowKind(lane())).toBe('turns')
    expect(flowKind(lane({ regulariser: 'gp' }))).toBe('jumps')
  })

  it('has the Jacobian of its field, instance noise included', () => {
    const cases: Partial<DiracLane>[] = [
      {},
      { loss: 'nonsaturating' },
      { loss: 'wgan', regulariser: 'noise' },
      { regulariser: 'r1', gamma: 0.7 },
      { regulariser: 'noise', sigma: 1.3 },
      { regulariser: 'noise', sigma: 0.6, loss: 'nonsaturating' },
    ]
    const e = 1e-5
    for (const values of cases) {
      const { field } = gameOf(lane(values))
      const along = (at: Point, i: 0 | 1) => (field(at)[i] - field([-at[0], -at[1]])[i]) / (2 * e)
      const [a, b, c, d] = [along([e, 0], 0), along([0, e], 0), along([e, 0], 1), along([0, e], 1)]
      const [first, second] = flowEigenvalues(lane(values))!
      expect(first.re + second.re).toBeCloseTo(a + d, 8)
      expect(first.re * second.re - first.im * second.im).toBeCloseTo(a * d - b * c, 8)
    }
  })

  it('of WGAN with R1 is e^{Jt}, to which small steps of every rule come', () => {
    const gamma = 0.4
    const turn = Math.sqrt(1 - gamma ** 2 / 4)
    // θ″ + γθ′ + θ = 0 with θ(0) = 1 and θ′(0) = 0.
    const exact = (t: number) =>
      Math.exp((-gamma * t) / 2) * (Math.cos(turn * t) + (gamma / 2 / turn) * Math.sin(turn * t))
    const rules = ['simultaneous', 'alternating', 'extragradient', 'optimistic'] as const
    for (const dynamics of rules) {
      const { at } = after({ loss: 'wgan', regulariser: 'r1', gamma, dynamics }, 1e-3, 3000)
      // One step is off by h²/2 at most, of 3/h steps: 1.5 h, and as much again for the fields.
      expect(Math.abs(at[0] - exact(3))).toBeLessThan(3e-3)
    }
  })
})

describe('a step', () => {
  const cases: readonly [Partial<DiracLane>, number][] = [
    [{}, 0.1],
    [{ loss: 'nonsaturating' }, 0.3],
    [{ loss: 'wgan', dynamics: 'extragradient' }, 0.3],
    [{ loss: 'wgan', dynamics: 'extragradient' }, 1.3],
    [{ loss: 'wgan', dynamics: 'optimistic' }, 0.2],
    [{ loss: 'wgan', dynamics: 'optimistic' }, 0.8],
    [{ regulariser: 'r1', gamma: 0.3 }, 0.1],
    [{ regulariser: 'r1', gamma: 3, dynamics: 'alternating', criticSteps: 3 }, 0.2],
    [{ regulariser: 'r1', dynamics: 'optimistic' }, 0.5],
    [{ dynamics: 'lookahead', fast: 7, alpha: 0.3 }, 0.2],
    [{ regulariser: 'noise', sigma: 0.5 }, 0.05],
  ]
  it.each(cases)('of %o with h = %d multiplies small distances as told', (values, h) => {
    const steps = 7 * 60
    const far = [...walked(values, h, 2 * steps, [1e-9, 5e-10])].map(({ at }) => radius(at))
    // The distance also turns, so over several turns: the largest of one stretch against the next's.
    const largest = (from: number) => Math.max(...far.slice(from, from + 70))
    const measured = (largest(2 * steps - 70) / largest(steps - 70)) ** (1 / steps)
    // What of a turn the stretch holds shifts the measure by a few percent in 420 steps: 1e-4 a step.
    expect(Math.abs(measured / stepFactor(lane(values), h)! - 1)).toBeLessThan(3e-4)
  })

  it('of both in turn is neutral up to √n·h·f′(0) = 2, and of both at once never', () => {
    for (const criticSteps of [1, 4, 9]) {
      const kind = (h: number) =>
        stepKind(stepFactor(lane({ dynamics: 'alternating', criticSteps }), h)!)
      const most = 4 / Math.sqrt(criticSteps)
      expect([kind(most / 40), kind(0.999 * most), kind(1.001 * most)]).toEqual([
        'neither',
        'neither',
        'out',
      ])
    }
    for (const h of [0.001, 0.1, 2]) expect(stepKind(stepFactor(lane(), h)!)).toBe('out')
  })
})

test('simultaneous non-saturating steps of 0.1 end on a cycle of radius 0.444 to 0.450', () => {
  const far = [...walked({ loss: 'nonsaturating' }, 0.1, 20_000)].map(({ at }) => radius(at))
  for (let from = 2000; from < 20_000; from += 1000) {
    const turns = far.slice(from, from + 1000)
    const mean = turns.reduce((total, one) => total + one) / turns.length
    expect(mean).toBeGreaterThan(0.444)
    expect(mean).toBeLessThan(0.45)
    // Not quite a circle.
    expect(Math.max(...turns) / Math.min(...turns)).toBeLessThan(1.03)
  }
  // It is a cycle: what starts inside comes out to it.
  expect(radius(after({ loss: 'nonsaturating' }, 0.1, 20_000, [0.05, 0]).at)).toBeGreaterThan(0.444)
})

test('with few critic steps WGAN-GP and clipping do not converge, R1 does', () => {
  for (const criticSteps of [1, 5]) {
    const rule = { loss: 'wgan', dynamics: 'alternating', criticSteps } as const
    const least = (values: Partial<DiracLane>) =>
      Math.min(
        ...[...walked({ ...rule, ...values }, 0.05, 20_000)]
          .slice(10_000)
          .map(({ at }) => radius(at)),
      )
    expect(least({ regulariser: 'gp', gamma: 1 })).toBeGreaterThan(0.1)
    expect(least({ regulariser: 'clip', clip: 1 })).toBeGreaterThan(0.4)
    expect(least({ regulariser: 'r1', gamma: 1 })).toBeLessThan(1e-9)
  }
})

test('the average of a game that circles comes near the equilibrium', () => {
  const rule = { dynamics: 'averaging', decay: 0.999 } as const
  const { at, players } = after(rule, 0.1, 20_000)
  expect(radius(players)).toBeGreaterThan(0.9)
  // A circle of frequency f′(0)·h = 0.05 or less a step is damped to (1 − β)/0.05, 2 % of its radius;
  // far out it turns more slowly, at half of that.
  expect(radius(at)).toBeLessThan(0.05)
})
