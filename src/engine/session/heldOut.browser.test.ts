import { expect, test } from 'vitest'
import type { LayerData } from '../../core/layers/layer.ts'
import { unedited } from '../../core/settings/course.ts'
import { decode } from '../../core/settings/decode.ts'
import { catalogue } from '../../objectives/defaults.ts'
import { activate, tf } from '../activate.ts'
import { requestAdapter } from '../webgpu/device/adapter.ts'
import { createSession } from './session.ts'

async function untrained(backend: 'wasm' | 'webgpu') {
  await activate(backend, (message) => {
    throw new Error(message)
  })
  const { experiment } = decode('#a=fgm&batch=16&width=8&depth=1', catalogue)
  const session = await createSession(tf, unedited(experiment), 'a')
  const [{ metrics }] = await session.evaluate(['iwaeBound', 'missed'])
  const { layers } = await session.frame({ samples: 10, layers: ['collapse'] })
  session.dispose()
  const collapse: LayerData | undefined = layers.collapse
  return { bound: metrics.iwaeBound, missed: metrics.missed, collapse: collapse! }
}

test('what f-GM says of held-out data is the same on webgpu as on wasm', async () => {
  expect(await requestAdapter()).not.toBeNull()
  const [cpu, gpu] = [await untrained('wasm'), await untrained('webgpu')]
  expect(Math.abs(gpu.bound - cpu.bound)).toBeLessThan(1e-3 * Math.abs(cpu.bound))
  // One point of the 500 may stand on the threshold.
  expect(Math.abs(gpu.missed - cpu.missed)).toBeLessThan(0.003)
  const apart = gpu.collapse.map((value, i) => Math.abs(value - cpu.collapse[i]))
  expect(Math.max(...apart)).toBeLessThan(1e-2)
  expect(Math.max(...cpu.collapse)).toBeGreaterThan(Math.min(...cpu.collapse))
})
