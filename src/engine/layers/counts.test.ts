import { beforeAll, expect, test } from 'vitest'
import { unedited } from '../../core/settings/course.ts'
import { choose } from '../../core/settings/experiment.ts'
import { normals } from '../../core/space/random.ts'
import { targetFamily } from '../../core/targets/registry.ts'
import { build } from '../../core/testing.ts'
import { defaultExperiment } from '../../objectives/defaults.ts'
import { objectiveById } from '../../objectives/registry.ts'
import { activate, tf } from '../activate.ts'
import { createSession } from '../session/session.ts'
import { createWorld } from '../session/world.ts'

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

const tiny = { ...defaultExperiment.training, batch: 16, width: 8, seed: 3 }

/** What 200 points of data count, and as many generated ones. */
async function counted(id: string, target: 'ring' | 'pair') {
  const dim = target === 'ring' ? 2 : 1
  const session = await createSession(
    tf,
    unedited({
      target: choose(targetFamily(target)!),
      training: tiny,
      lanes: { ...defaultExperiment.lanes, a: choose(objectiveById(id)!) },
    }),
    'a',
  )
  await session.advance(20, Number.POSITIVE_INFINITY)
  const { layers } = await session.frame({ samples: 20, layers: ['counts'] })
  session.dispose()
  const [n, ...rows] = layers.counts!
  const weights = rows.filter((_, i) => i % (dim + 1) === dim)
  return { data: weights.slice(0, n), generated: weights.slice(n) }
}

test.each(['ring', 'pair'] as const)('on the %s a VAE blocks out what is generated', async (on) => {
  const { data, generated } = await counted('vae', on)
  expect(data).toEqual(Array(200).fill(1))
  expect(generated).toEqual(Array(200).fill(0))
})

test('in a GAN data have no say, and samples count alike', async () => {
  const { data, generated } = await counted('nonsaturating', 'ring')
  expect(data).toEqual(Array(200).fill(0))
  expect(generated).toEqual(Array(200).fill(1))
})

test('importance weights count as many points as there are, and not all alike', async () => {
  const { generated } = await counted('iwgan', 'ring')
  // Of 200 floats.
  expect(generated.reduce((sum, one) => sum + one, 0)).toBeCloseTo(200, 3)
  expect(Math.max(...generated)).toBeGreaterThan(1.01 * Math.min(...generated))
})

test.each([
  ['iwgan', (v: readonly number[]) => v.map((one) => (v.length * Math.exp(one)) / sumOfExp(v))],
  ['aavae', (v: readonly number[]) => v.map((one) => 1 / (1 + Math.exp(-one)))],
  ['aasvae', (v: readonly number[]) => v.map((one) => 1 / (1 + Math.exp(-one)))],
] as const)('%s weighs generated points by its critic', async (id, expected) => {
  const objective = objectiveById(id)!
  const world = createWorld(tf, [1], build('ring'), tiny, choose(objective).values)
  const { logRatio, facts } = objective.learn(world)
  const x = tf.tensor3d(normals(new Float32Array(60), { seed: 1, stream: 2, step: 3 }), [1, 30, 2])
  const read = async (map: typeof logRatio) => {
    const y = map!(x)
    const values = [...(await y.data())]
    y.dispose()
    return values
  }
  const v = await read(logRatio)
  const counts = await read((of) => facts!.counts!(of, 'generated'))
  world.dispose()
  x.dispose()
  expect(new Set(v).size).toBe(30)
  for (const [i, one] of expected(v).entries()) expect(counts[i]).toBeCloseTo(one, 5)
})

const sumOfExp = (v: readonly number[]) => v.reduce((sum, one) => sum + Math.exp(one), 0)
