import { beforeAll, expect, test } from 'vitest'
import { warpPoints } from '../../core/record/frame.ts'
import { unedited } from '../../core/settings/course.ts'
import { decode } from '../../core/settings/decode.ts'
import { catalogue } from '../../objectives/defaults.ts'
import { activate, tf } from '../activate.ts'
import { createSession } from './session.ts'

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

const started = (hash: string) =>
  createSession(
    tf,
    unedited(decode(`#batch=16&width=8&every=10&${hash}`, catalogue).experiment),
    'a',
  )

test('a session knows its models where they are Gaussian', async () => {
  const session = await started('a=fgan&a.generator=gaussian&a.start=0.5_1_0.7&runs=2&target=ring')
  const models = await session.components()
  expect(models).toHaveLength(2)
  for (const [{ mean, sd }] of models!) {
    expect(mean[0]).toBeCloseTo(0.5, 5)
    expect(mean[1]).toBeCloseTo(1, 5)
    expect(sd[0]).toBeCloseTo(0.7, 5)
    expect(sd[1]).toBeCloseTo(0.7, 5)
  }
  session.dispose()
  const network = await started('a=fgan')
  expect(await network.components()).toBeNull()
  network.dispose()
})

test('the warp of a Gaussian takes codes of its own dimension, not of the setting', async () => {
  const session = await started('a=fgan&a.generator=gaussian&a.start=0_2&latent=8&target=drawnline')
  const { layers } = await session.frame({ samples: 10, layers: ['warp'] })
  // Codes run from −2 to 2: x = 0 + 2z.
  for (const i of [0, 1, warpPoints - 1]) {
    expect(layers.warp![i]).toBeCloseTo(2 * ((4 * i) / (warpPoints - 1) - 2), 4)
  }
  session.dispose()
})

test('a Gaussian generator has the exact divergence of its Gaussian', async () => {
  const session = await started(
    'target=drawnline&a=fgan&a.generator=gaussian&a.divergence=srkl&a.start=0.4_1.3',
  )
  // Golden value of KL(q‖p) − 2 JSD(p, q) at N(0.4, 1.3²), Hu et al. 2018, eq. 8.
  expect(session.latest[0].metrics.divergence).toBeCloseTo(0.2839064172, 5)
  session.dispose()
})
