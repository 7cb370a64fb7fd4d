/** Training on images that a person brings. */

import { beforeAll, expect, test } from 'vitest'
import { holdAll } from '../../core/images/own/held.ts'
import { importedOf } from '../../core/images/own/imported.ts'
import { writeOwnName } from '../../core/images/own/ownName.ts'
import { file, idx1, idx3, taken } from '../../core/images/own/ownTesting.ts'
import { failureOf } from '../../core/record/failure.ts'
import { unedited } from '../../core/settings/course.ts'
import { choose } from '../../core/settings/experiment.ts'
import { targetFamily } from '../../core/targets/registry.ts'
import { defaultExperiment } from '../../objectives/defaults.ts'
import { objectiveById } from '../../objectives/registry.ts'
import { activate, tf } from '../activate.ts'
import { createSession } from './session.ts'

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

test('a session needs the images that its link names; of two classes it learns which is rare', async () => {
  const count = 100
  // Nine in ten have ink on the left, the others on the right.
  const rare = (i: number) => i % 10 === 0
  const pixels = Array.from({ length: count }, (_, i) =>
    Array.from({ length: 16 }, (_, k) => (k % 4 < 2 === rare(i) ? 0 : 255 - (i % 5))),
  ).flat()
  const held = await taken([
    file('x', idx3(count, 4, 4), pixels),
    file(
      'y',
      idx1(count),
      Array.from({ length: count }, (_, i) => Number(rare(i))),
    ),
  ])
  const { name, here } = importedOf(held)
  const course = unedited({
    target: choose(targetFamily('ownimages')!, { data: writeOwnName(name) }),
    training: { ...defaultExperiment.training, batch: 64, width: 32, every: 400 },
    lanes: { ...defaultExperiment.lanes, a: choose(objectiveById('vae')!) },
  })
  const missing = await createSession(tf, course, 'a').catch(failureOf)
  expect(missing).toEqual({ code: 'noPictures', name })

  await holdAll(name.digest, here.packed!)
  const session = await createSession(tf, course, 'a')
  await session.advance(400, Number.POSITIVE_INFINITY)
  const frame = await session.frame({ samples: 1000, layers: [] })
  expect(frame.samples).toHaveLength(16_000)
  const left = Array.from({ length: 1000 }, (_, i) => {
    const inkIn = (column: number) =>
      frame.samples[16 * i + column] + frame.samples[16 * i + 4 + column]
    return inkIn(0) + inkIn(1) > inkIn(2) + inkIn(3)
  })
  const share = left.filter(Boolean).length / 1000
  // A VAE after 400 steps: the rare one is there, and rare.
  expect(share).toBeGreaterThan(0.75)
  expect(share).toBeLessThan(0.99)
  session.dispose()
})
