import { expect, test } from 'vitest'
import { unedited } from '../../core/settings/course.ts'
import { decode } from '../../core/settings/decode.ts'
import { catalogue } from '../../objectives/defaults.ts'
import { activate, tf } from '../activate.ts'
import { createSession } from '../session/session.ts'
import { requestAdapter } from '../webgpu/device/adapter.ts'

async function untrained(backend: 'wasm' | 'webgpu', id: string, layers: readonly string[]) {
  await activate(backend, (message) => {
    throw new Error(message)
  })
  const hash = `#a=${id}&target=pair&batch=16&width=8&depth=1`
  const { experiment } = decode(hash, catalogue)
  const session = await createSession(tf, unedited(experiment), 'a')
  const frame = await session.frame({ samples: 10, layers, point: [0.5], measure: true })
  session.dispose()
  const { logDensity, reconstruction, noise, logRatio } = frame.point!
  const said = [logDensity?.value, reconstruction?.[0], noise?.[0], logRatio?.value]
  return [...layers.map((layer) => frame.layers[layer]!), said.map((value) => value ?? 0)]
}

test.each([
  ['flowmatching', ['density', 'film']],
  ['infogan', ['coded', 'gradient']],
  ['vae', ['gradient']],
] as const)('what is seen into %s is the same on webgpu as on wasm', async (id, layers) => {
  expect(await requestAdapter()).not.toBeNull()
  const cpu = await untrained('wasm', id, layers)
  const gpu = await untrained('webgpu', id, layers)
  for (const [i, numbers] of cpu.entries()) {
    expect(gpu[i]).toHaveLength(numbers.length)
    const largest = Math.max(...numbers.map(Math.abs))
    expect(largest).toBeGreaterThan(0)
    const apart = Math.max(...gpu[i].map((value, k) => Math.abs(value - numbers[k])))
    expect(apart).toBeLessThan(1e-2 * largest)
  }
})
