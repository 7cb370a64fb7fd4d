import { expect, test } from 'vitest'
import { activate, tf } from '../activate.ts'
import { adapting } from '../ada/adaTesting.ts'
import { presets, type Trained, trainedFor } from '../session/contractTesting.ts'

/** Every objective with each of its presets trains on wasm as on the reference, the oracle, up to rounding. */
const STEPS = 2

async function after(backend: 'wasm' | 'reference', what: Trained) {
  await activate(backend, (message) => {
    throw new Error(message)
  })
  return (await trainedFor(tf, what, STEPS, true)).seen
}

test.each([...presets, ['ada', adapting] as const])('%s', async (_, what) => {
  const ours = await after('wasm', what)
  const expected = await after('reference', what)
  // Adam divides by the root of a small second moment, which lets the rounding of 32 bits grow.
  for (const [k, numbers] of expected.parameters.entries()) {
    const apart = numbers.map((number, i) => Math.abs(number - ours.parameters[k][i]))
    expect(apart.reduce((most, one) => Math.max(most, one), 0)).toBeLessThan(1e-5)
  }
  for (const [r, losses] of expected.losses.entries()) {
    for (const [name, value] of Object.entries(losses)) {
      const apart = Math.abs(value - ours.losses[r][name])
      expect(apart).toBeLessThan(1e-6 * Math.max(1, Math.abs(value)))
    }
  }
})
