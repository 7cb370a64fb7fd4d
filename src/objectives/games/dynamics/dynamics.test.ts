import { beforeAll, describe, expect, test } from 'vitest'
import { onLine } from '../../../core/gaussian/mixture.ts'
import goldens from '../../../core/golden/dynamics.json' with { type: 'json' }
import { trainingParams } from '../../../core/settings/experiment.ts'
import { defaults } from '../../../core/settings/params.ts'
import { target } from '../../../core/targets/target.ts'
import { activate, tf } from '../../../engine/activate.ts'
import { createWorld } from '../../../engine/session/world.ts'
import { createSteps } from '../../../engine/wasm/replay/replaySteps.ts'
import { wasmOf } from '../../../engine/wasm/tensors/wasmBackend.ts'
import type { Move, Tensor1D } from '../../objective.ts'
import { byHand, type Dirac, H, start } from './byHandTesting.ts'

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

/** Makes steps from (1, 0), each through tfjs or replayed. */
function game(what: Dirac) {
  const { dynamics, order, gamma = 0, nonsaturating = false, optimiser = 'sgd', clip } = what
  const training = { ...defaults(trainingParams), optimiser, dynamics }
  const world = createWorld(tf, [1], target([onLine(1, 0, 1)]), training, {})
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
  sim_GAN: { dynamics: 'descent', order: 'simultaneous' },
  alt_GAN: { dynamics: 'descent', order: 'alternating' },
  'sim_GAN_R1_gamma0.3': { dynamics: 'descent', order: 'simultaneous', gamma: 0.3 },
  sim_NSGAN: { dynamics: 'descent', order: 'simultaneous', nonsaturating: true },
  extragradient_GAN: { dynamics: 'extragradient', order: 'simultaneous' },
  optimistic_GAN: { dynamics: 'optimistic', order: 'simultaneous' },
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

const every = (['sgd', 'adam'] as const).flatMap((optimiser) =>
  trainingParams.dynamics.options.flatMap(({ value }) =>
    (['simultaneous', 'alternating'] as const).map((order) => [value, order, optimiser] as const),
  ),
)

describe.each(every)('%s, %s, with %s', (dynamics, order, optimiser) => {
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
  for (const [dynamics, order, optimiser] of every) {
    const { eager, dispose } = game({ dynamics, order, optimiser, clip: 0.1 })
    eager()
    const during = tf.memory().numTensors
    eager()
    expect(tf.memory().numTensors).toBe(during)
    dispose()
    expect(tf.memory().numTensors).toBe(before)
  }
})

test('lookahead leads plain simultaneous play, which spirals out, to the equilibrium', async () => {
  const radius = async (dynamics: Dirac['dynamics']) => {
    const { eager, read, dispose } = game({ dynamics, order: 'simultaneous' })
    for (let step = 0; step < 500; step++) eager()
    const found = (await read()).radius
    dispose()
    return found
  }
  expect(await radius('descent')).toBeGreaterThan(1.5)
  expect(await radius('lookahead')).toBeLessThan(0.9)
})
