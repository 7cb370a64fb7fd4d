import { beforeAll, expect, test } from 'vitest'
import { unedited } from '../../core/settings/course.ts'
import { decode } from '../../core/settings/decode.ts'
import { catalogue } from '../../objectives/defaults.ts'
import { objectives } from '../../objectives/registry.ts'
import { activate, tf } from '../activate.ts'
import { createSession } from '../session/session.ts'

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

const SAMPLES = 1000

test.each(objectives.map(({ id }) => id))(
  '%s: if its graph says that samples have a code, they are its samples, with codes of usual shares',
  async (id) => {
    const { experiment } = decode(`#a=${id}&target=ring&batch=16&width=8&seed=7`, catalogue)
    const session = await createSession(tf, unedited(experiment), 'a')
    const { layers, samples } = await session.frame({ samples: SAMPLES, layers: ['coded'] })
    session.dispose()
    const objective = objectives.find((one) => one.id === id)!
    const { arrows } = objective.graph?.(experiment.lanes.a.values as never) ?? { arrows: [] }
    const declared = arrows.some(({ coded }) => coded !== undefined)
    expect(layers.coded !== undefined).toBe(declared)
    if (!layers.coded) return
    const [count, ...rest] = layers.coded
    expect(count).toBe(8)
    const counts = Array<number>(count).fill(0)
    for (let i = 0; i < SAMPLES; i++) {
      expect(Math.hypot(rest[3 * i] - samples[2 * i], rest[3 * i + 1] - samples[2 * i + 1])).toBe(0)
      counts[rest[3 * i + 2]]++
    }
    // All as likely: 125 of each, with an sd of 10.5.
    for (const one of counts) expect(Math.abs(one - SAMPLES / 8)).toBeLessThan(45)
  },
)
