import { expect, test } from 'vitest'
import { unedited } from '../../core/settings/course.ts'
import { decode } from '../../core/settings/decode.ts'
import { catalogue } from '../../objectives/defaults.ts'
import { activate, tf } from '../activate.ts'
import { requestAdapter } from '../webgpu/device/adapter.ts'
import { createSession } from './session.ts'

const small = '#batch=32&width=16&every=10'

async function shownAfter(hash: string, lane: 'a' | 'b', shown: number) {
  const { experiment } = decode(small + hash, catalogue)
  const session = await createSession(tf, unedited(experiment), lane)
  // Looking in between must not disturb what is captured and replayed.
  for (const step of [5, 20]) {
    await session.advance(step, Number.POSITIVE_INFINITY)
    await session.frame({ samples: 50, layers: ['field', 'warp'], shown, small: 20 })
  }
  const frame = await session.frame({ samples: 50, layers: [], shown, small: 20 })
  session.dispose()
  return frame
}

test.each(['a', 'b'] as const)(
  'lane %s on webgpu: the picture of run r is that of the single run with its seed',
  async (lane) => {
    expect(await requestAdapter()).not.toBeNull()
    await activate('webgpu', (message) => {
      throw new Error(message)
    })
    const ensemble = await shownAfter('&seed=7&runs=3', lane, 2)
    const alone = await shownAfter('&seed=9', lane, 0)
    const close = (a: Float32Array, b: Float32Array) =>
      a.every((value, i) => Math.abs(value - b[i]) < 1e-4)
    expect(alone.samples.some((value) => value !== 0)).toBe(true)
    expect(close(ensemble.samples, alone.samples)).toBe(true)
    expect(close(ensemble.small!.subarray(2 * 40), alone.samples.subarray(0, 40))).toBe(true)
  },
)
