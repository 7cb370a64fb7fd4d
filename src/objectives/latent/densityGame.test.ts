import { beforeAll, describe, expect, test } from 'vitest'
import { divergences } from '../../core/divergences/table.ts'
import { choose, trainingParams } from '../../core/settings/experiment.ts'
import { defaults } from '../../core/settings/params.ts'
import { build } from '../../core/testing.ts'
import { activate, tf } from '../../engine/activate.ts'
import { standardPoints } from '../../engine/points/standardPoints.ts'
import { createWorld } from '../../engine/session/world.ts'
import { objectiveById } from '../registry.ts'
import { densityGame } from './densityGame.ts'
import { mixtureDensity } from './mixtureDensity.ts'

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

const worldOf = (id: string) =>
  createWorld(tf, [1], build(id), defaults(trainingParams), choose(objectiveById('fgm')!).values)

/** log ρ of two pairs of data and of two of the model, as far from 0 as those of images are. */
const [onData, onModel] = [
  [300, -100],
  [-250, 50],
]

async function value(id: 'bars' | 'ring', divergence: keyof typeof divergences): Promise<number> {
  const world = worldOf(id)
  const tensor = tf.tidy(() =>
    densityGame(world)(divergences[divergence], tf.tensor2d([onData]), tf.tensor2d([onModel])),
  )
  const [found] = await tensor.data()
  tensor.dispose()
  world.dispose()
  return found
}

describe('a game of log ratios in the hundreds', () => {
  test('on images: both KLs are means of them, with the known mean of an exponential', async () => {
    expect(await value('bars', 'kl')).toBeCloseTo((300 - 100) / 2, 3)
    expect(await value('bars', 'rkl')).toBeCloseTo(-(-250 + 50) / 2, 3)
    expect(await value('bars', 'jeffreys')).toBeCloseTo(100 + 100, 3)
  })

  test('on images: what is an exponential is cut', async () => {
    // ½ Σ (1 − e^(−v/2)) − ½ Σ (e^(w/2) − 1)
    const [up, down] = [Math.exp(15), Math.exp(-15)]
    const expected = (1 - down + (1 - up)) / 2 - (down - 1 + (up - 1)) / 2
    expect(await value('bars', 'hellinger')).toBeCloseTo(expected, -1)
  })

  test('on the plane: they are cut themselves', async () => {
    expect(await value('ring', 'kl')).toBeCloseTo((15 - 15) / 2, 3)
  })
})

test('on images the density starts at data: it knows them from noise of the same ink', async () => {
  const world = worldOf('bars')
  const density = mixtureDensity(world)
  const pixels = world.dim
  const real = standardPoints(world.target, 50, { seed: 9, stream: 1, step: 0 })
  // Every second pixel the other way round: as far from ground and ink, and no bar.
  const turned = real.map((x, i) => (i % 2 === 0 ? -x : x))
  const logs = async (points: Float32Array) => {
    const tensor = tf.tidy(() => density.logDensity(tf.tensor3d(points, [1, 50, pixels])).mean())
    const [mean] = await tensor.data()
    tensor.dispose()
    return mean
  }
  expect(await logs(real)).toBeGreaterThan((await logs(turned)) + 10)
  world.dispose()
})
