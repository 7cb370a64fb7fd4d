import { beforeAll, describe, expect, test } from 'vitest'
import { onLine } from '../../../core/gaussian/mixture.ts'
import goldens from '../../../core/golden/dynamics.json' with { type: 'json' }
import { type OptimiserKind, trainingParams } from '../../../core/settings/experiment.ts'
import { defaults } from '../../../core/settings/params.ts'
import { target } from '../../../core/targets/target.ts'
import { activate, tf } from '../../../engine/activate.ts'
import { createWorld } from '../../../engine/session/world.ts'
import { createSteps } from '../../../engine/wasm/replay/replaySteps.ts'
import { wasmOf } from '../../../engine/wasm/tensors/wasmBackend.ts'
import type { Move, Order, Tensor1D } from '../../objective.ts'
import { descent } from './descent.ts'
import type { Dynamics } from './dynamics.ts'
import { extragradient } from './extragradient.ts'
import { optimistic } from './optimistic.ts'

/**
 * Dirac-GAN (Mescheder, Geiger & Nowozin 2018, arXiv 1801.04406): p = δ₀, q = δ_θ, the critic is
 * D(x) = ψx, and L(θ, ψ) = f(θψ) + f(0) with f(t) = −log(1 + e^{−t}). θ descends it, ψ ascends it.
 */
interface Dirac {
  readonly dynamics: Dynamics
  readonly order: Order
  /** γ of R1: γ/2 ψ² is added to the critic's loss. */
  readonly gamma?: number
  /** θ ascends f(−θψ) instead. */
  readonly nonsaturating?: boolean
  readonly optimiser?: OptimiserKind
  readonly clip?: number
}

const H = 0.1
const start = [1, 0] as const

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

/** Makes steps from (1, 0), each through tfjs or replayed. */
function game(what: Dirac) {
  const { dynamics, order, gamma = 0, nonsaturating = false, optimiser = 'sgd', clip } = what
  const training = { ...defaults(trainingParams), optimiser }
  const world = createWorld(tf, [1], target([onLine(1, 0, 1)]), training, {}, dynamics)
  const [theta, psi] = ['θ', 'ψ'].map((name, i) => world.free(name, 1, start[i]))
  const product = (): Tensor1D => theta.theta.mul(psi.theta).reshape([1])
  const generator: Move = {
    who: [theta],
    rate: H,
    loss: () => (nonsaturating ? product() : product().neg()).softplus<Tensor1D>().mul(sign),
  }
  const sign = nonsaturating ? 1 : -1
  const critic: Move = {
    who: [psi],
    rate: H,
    loss: () =>
      product()
        .neg()
        .softplus()
        .add(
          psi.theta
            .square()
            .mul(gamma / 2)
            .reshape([1]),
        ),
    clip,
  }
  const average = world.average(theta, 0.9)
  let asked = 0
  const step = () => {
    asked++
    world.play([generator, critic], order)
  }
  const steps = createSteps(tf, wasmOf(tf), step)
  const read = async () => {
    steps.settle()
    const [x] = await theta.theta.data()
    const [y] = await psi.theta.data()
    const [mean] = await average.theta.data()
    return { at: [x, y] as const, radius: Math.hypot(x, y), mean }
  }
  return {
    eager: () => tf.tidy(step),
    replayed: (k: number) => steps.run(k),
    read,
    asked: () => asked,
    dispose() {
      steps.dispose()
      world.dispose()
    },
  }
}

const cases: Readonly<Record<keyof typeof goldens, Dirac>> = {
  sim_GAN: { dynamics: descent, order: 'simultaneous' },
  alt_GAN: { dynamics: descent, order: 'alternating' },
  'sim_GAN_R1_gamma0.3': { dynamics: descent, order: 'simultaneous', gamma: 0.3 },
  sim_NSGAN: { dynamics: descent, order: 'simultaneous', nonsaturating: true },
  extragradient_GAN: { dynamics: extragradient, order: 'simultaneous' },
  optimistic_GAN: { dynamics: optimistic, order: 'simultaneous' },
}
/** 500 roundings to 32 bits of numbers up to 1.76, each off by 1e-7 at most, and not amplified. */
const ROUNDED = 5e-5

describe('the golden radii of Dirac-GAN', () => {
  test.each(Object.entries(goldens))('%s', async (name, { radius, final }) => {
    const { eager, read, dispose } = game(cases[name as keyof typeof goldens])
    for (let step = 0; step <= 500; step++) {
      const golden = Object.entries(radius).find(([at]) => Number(at) === step)
      if (golden) expect(Math.abs((await read()).radius - golden[1])).toBeLessThan(ROUNDED)
      if (step < 500) eager()
    }
    const { at } = await read()
    for (const axis of [0, 1]) expect(Math.abs(at[axis] - final[axis])).toBeLessThan(ROUNDED)
    dispose()
  })
})

const rules = { descent, extragradient, optimistic }
const every = (['sgd', 'adam'] as const).flatMap((optimiser) =>
  Object.entries(rules).flatMap(([name, dynamics]) =>
    (['simultaneous', 'alternating'] as const).map(
      (order) => [name, order, optimiser, dynamics] as const,
    ),
  ),
)

describe.each(every)('%s, %s, with %s', (_, order, optimiser, dynamics) => {
  const what: Dirac = { dynamics, order, optimiser, gamma: 0.2, clip: 0.15 }

  test('replayed is eager, bit for bit, and was replayed', async () => {
    const [one, other] = [game(what), game(what)]
    for (let step = 0; step < 50; step++) {
      one.eager()
      other.replayed(step)
    }
    expect(await other.read()).toEqual(await one.read())
    expect(other.asked()).toBeLessThanOrEqual(4)
    one.dispose()
    other.dispose()
  })

  test('is the rule by hand, its clip and its average too', async () => {
    const { eager, read, dispose } = game(what)
    const hand = byHand(what)
    for (let step = 0; step < 30; step++) {
      eager()
      hand.step()
    }
    const { at, mean } = await read()
    expect(Math.abs(hand.at()[1])).toBeLessThanOrEqual(0.15)
    for (const axis of [0, 1]) expect(at[axis]).toBeCloseTo(hand.at()[axis], 5)
    expect(mean).toBeCloseTo(hand.mean(), 5)
    dispose()
  })
})

test('nothing is left behind', () => {
  const before = tf.memory().numTensors
  for (const [, order, optimiser, dynamics] of every) {
    const { eager, dispose } = game({ dynamics, order, optimiser, clip: 0.1 })
    eager()
    const during = tf.memory().numTensors
    eager()
    expect(tf.memory().numTensors).toBe(during)
    dispose()
    expect(tf.memory().numTensors).toBe(before)
  }
})

/** The same steps in double precision, written out as in the papers. */
function byHand({ dynamics, order, optimiser, gamma = 0, clip = 0 }: Dirac) {
  let w: number[] = [...start]
  let mean: number = start[0]
  const last: (number | null)[] = [null, null]
  const m = [0, 0]
  const v = [0, 0]
  const t = [0, 0]
  const [beta1, beta2] = [defaults(trainingParams).beta1, 0.999]
  const sigma = (x: number) => 1 / (1 + Math.exp(-x))
  /** Of player i's own loss. */
  const slope = (i: number, [x, y]: readonly number[]) =>
    i === 0 ? sigma(-x * y) * y : -sigma(-x * y) * x + gamma * y
  /** What the optimiser of player i adds for a gradient. */
  const change = (i: number, g: number): number => {
    if (optimiser === 'sgd') return -H * g
    t[i]++
    m[i] = beta1 * m[i] + (1 - beta1) * g
    v[i] = beta2 * v[i] + (1 - beta2) * g * g
    const [mHat, vHat] = [m[i] / (1 - beta1 ** t[i]), v[i] / (1 - beta2 ** t[i])]
    return (-H * mHat) / (Math.sqrt(vHat) + 1e-7)
  }
  const clipped = (i: number, x: number) => (i === 1 ? Math.min(Math.max(x, -clip), clip) : x)
  /** Where one sweep leads that starts at w, with steps taken from `from`. */
  const sweep = (from: readonly number[], go: (i: number, step: number) => number): void => {
    const seen = [...w]
    for (const i of [0, 1]) {
      const g = slope(i, order === 'simultaneous' ? seen : w)
      w = w.map((x, j) => (j === i ? clipped(i, from[i] + go(i, change(i, g))) : x))
    }
  }
  return {
    step() {
      const began = [...w]
      if (dynamics === optimistic) {
        sweep(began, (i, step) => {
          const twice = 2 * step - (last[i] ?? step)
          last[i] = step
          return twice
        })
      } else {
        sweep(began, (_, step) => step)
        if (dynamics === extragradient) sweep(began, (_, step) => step)
      }
      mean = 0.9 * mean + 0.1 * w[0]
    },
    at: () => w,
    mean: () => mean,
  }
}
