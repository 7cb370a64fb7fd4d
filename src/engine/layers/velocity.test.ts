import { beforeAll, expect, test } from 'vitest'
import { flowVelocity } from '../../core/gaussian/noised.ts'
import { pathPlaces, pathTimes } from '../../core/record/frame.ts'
import { unedited } from '../../core/settings/course.ts'
import { decode } from '../../core/settings/decode.ts'
import { densityOf } from '../../core/targets/target.ts'
import { build } from '../../core/testing.ts'
import { catalogue } from '../../objectives/defaults.ts'
import { activate, tf } from '../activate.ts'
import { createSession } from '../session/session.ts'

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

async function read(hash: string, steps: number) {
  const { experiment } = decode(`${hash}&batch=128&width=32&seed=7`, catalogue)
  const session = await createSession(tf, unedited(experiment), 'a')
  await session.advance(steps, Number.POSITIVE_INFINITY)
  const { layers } = await session.frame({ samples: 20, layers: ['velocity'] })
  session.dispose()
  return layers.velocity
}

/** Of all times: the mean square of the exact velocity, and of what the learnt one lacks of it. */
function errors(data: Float32Array, dim: number) {
  const columns = 3 * dim + 1
  let all = 0
  let wrong = 0
  for (let at = 0; at < data.length; at += columns) {
    const weight = data[at + dim] ** 2
    for (let axis = 0; axis < dim; axis++) {
      const [learnt, exact] = [data[at + dim + 1 + axis], data[at + 2 * dim + 1 + axis]]
      all += weight * exact ** 2
      wrong += weight * (learnt - exact) ** 2
    }
  }
  return wrong / all
}

// Two fields of different scale or sign would be a whole apart, or more.
test.each([
  ['flowmatching', 'pair', 1],
  ['flowmatching', 'two', 2],
  ['diffusion', 'pair', 1],
  ['diffusion', 'two', 2],
] as const)('what %s learns of %s comes near the exact velocity', async (id, target, dim) => {
  const hash = `#a=${id}&target=${target}`
  const [before, after] = [await read(hash, 0), await read(hash, 400)]
  const kind = dim === 1 ? 'line' : 'plane'
  expect(after).toHaveLength(pathTimes.length * pathPlaces[kind] ** dim * (3 * dim + 1))
  expect(errors(after!, dim)).toBeLessThan(0.25)
  expect(errors(after!, dim)).toBeLessThan(errors(before!, dim) / 3)
})

test('points and velocities are in the coordinates of the target', async () => {
  const target = build('pair')
  const data = await read('#a=flowmatching&target=pair', 0)
  const { center, unit } = target.units
  const p = densityOf(target).map((one) => ({
    ...one,
    mean: [(one.mean[0] - center[0]) / unit, 0] as const,
    sd: [one.sd[0] / unit, 0] as const,
  }))
  const [x, , , exact] = data!.subarray(4 * 5, 4 * 6)
  expect(x).toBeCloseTo(target.center[0] + target.halfWidth * (11 / 21 - 1), 4)
  expect(exact).toBeCloseTo(unit * flowVelocity(p, (x - center[0]) / unit, 0, 0.1)[0], 4)
})

test('a GAN has none', async () => {
  expect(await read('#a=nonsaturating', 0)).toBeUndefined()
})
