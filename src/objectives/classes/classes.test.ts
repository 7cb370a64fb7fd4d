import { beforeAll, expect, test } from 'vitest'
import { type Mixture, onLine, round } from '../../core/gaussian/mixture.ts'
import { trainingParams } from '../../core/settings/experiment.ts'
import { defaults } from '../../core/settings/params.ts'
import { type Target, target } from '../../core/targets/target.ts'
import { activate, tf } from '../../engine/activate.ts'
import { plainBatch } from '../../engine/backend/plainDraw.ts'
import { createWorld } from '../../engine/session/world.ts'
import type { Tensor } from '../objective.ts'
import { classesOf } from './classes.ts'

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

const N = 40_000
/** Of a share: five standard errors of N draws, at most. */
const SHARE = (5 * 0.5) / Math.sqrt(N)

const worldOf = (of: Target) => createWorld(tf, [1], of, defaults(trainingParams), {})
const numbers = async (make: () => Tensor): Promise<number[]> => {
  const tensor = tf.tidy(make)
  const values = [...(await tensor.data())]
  tensor.dispose()
  return values
}

/** The shares of classes among points of the data and among those that are drawn. */
async function shares(of: Target, seen = of) {
  const world = worldOf(of)
  const classes = classesOf(world)
  world.retarget(seen)
  const batch = plainBatch(tf, [1], N, 0, seen)
  const ofData = await numbers(() => classes.data(batch).label.mean(1))
  const drawn = await numbers(() => classes.draw(batch, 'class').mean(1))
  world.dispose()
  return { ofData, drawn }
}

const near = (found: readonly number[], expected: readonly number[]): void => {
  expect(found).toHaveLength(expected.length)
  for (const [k, share] of expected.entries()) {
    expect(Math.abs(found[k] - share)).toBeLessThan(SHARE)
  }
}

/** They overlap: the likeliest mode of a point has shares 0.37 and 0.63. */
const overlapping: Mixture = [onLine(0.4, 0, 1), onLine(0.6, 1.5, 1)]
const unlike: Mixture = [round(0.7, -2, 0, 0.3), round(0.2, 2, 0, 0.3), round(0.1, 0, 3, 0.3)]

test.each([overlapping, unlike])('classes have the shares of the modes', async (...mixture) => {
  const { ofData, drawn } = await shares(target(mixture))
  const weights = mixture.map(({ weight }) => weight)
  near(ofData, weights)
  near(drawn, weights)
})

test('of the points of a class the mean is that of the mode, as of those drawn from it', async () => {
  const of = target(overlapping)
  const world = worldOf(of)
  const classes = classesOf(world)
  const batch = plainBatch(tf, [1], N, 0, of)
  const means = await numbers(() => {
    const { x, label } = classes.data(batch)
    return x.mul(label).sum(1).div(label.sum(1))
  })
  world.dispose()
  overlapping.forEach(({ mean }, k) => {
    const { center, unit } = of.units
    // Sd 1 of at least 0.39 N points.
    expect(Math.abs(means[k] * unit + center[0] - mean[0])).toBeLessThan(5 / Math.sqrt(0.39 * N))
  })
})

test('a shape is one class', async () => {
  expect(await shares(target(unlike, []))).toEqual({ ofData: [1], drawn: [1] })
})

test('labels of rows are the classes, by the weights of the rows', async () => {
  const labels = Uint16Array.of(0, 2, 2, 1)
  const weights = Float64Array.of(0.5, 0.1, 0.2, 0.2)
  const rows = Float32Array.of(-1, 0, 1, 0, 0, 1, 0, -1)
  const of: Target = {
    ...target(unlike),
    source: { type: 'rows', key: 'four', rows, weights, labels, jitter: 0 },
    density: null,
  }
  const { ofData, drawn } = await shares(of)
  near(ofData, [0.5, 0.2, 0.3])
  near(drawn, [0.5, 0.2, 0.3])
})

test('a target that is edited keeps the classes that it had', async () => {
  const fewer = target(unlike.slice(0, 2))
  const { ofData, drawn } = await shares(target(unlike), fewer)
  near(ofData, [7 / 9, 2 / 9, 0])
  near(drawn, [7 / 9, 2 / 9, 0])
  const more = await shares(fewer, target(unlike))
  expect(more.ofData).toHaveLength(2)
  near(more.drawn, [7 / 9, 2 / 9])
})

test('a label that no row has is never drawn, and its share has a logarithm', async () => {
  const rows = Float32Array.of(-1, 0, 1, 0)
  const labels = Uint16Array.of(0, 2)
  const of: Target = {
    ...target([round(1, 0, 0, 1)]),
    source: { type: 'rows', key: 'no label 1', rows, weights: null, labels, jitter: 0 },
  }
  const { drawn } = await shares(of)
  near(drawn, [0.5, 0, 0.5])
  expect(drawn[1]).toBe(0)
  const world = worldOf(of)
  const logs = await numbers(() => classesOf(world).logShares())
  world.dispose()
  expect(logs.every(Number.isFinite)).toBe(true)
})
