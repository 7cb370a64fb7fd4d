import { beforeAll, expect, test } from 'vitest'
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

const trained = async (divergence: string) => {
  const hash = `#a=fgm&a.divergence=${divergence}&target=two&width=32&seed=1&every=2000`
  const session = await createSession(tf, unedited(decode(hash, catalogue).experiment), 'a')
  await session.advance(2000, Number.POSITIVE_INFINITY)
  const [{ captured, metrics }] = await session.evaluate(['missed', 'iwaeBound'])
  session.dispose()
  const { missed, iwaeBound: bound } = metrics
  return { captured: captured.filter(Boolean).length, missed, bound }
}

test('f-GM knows that it has lost a mode, and that it has not', async () => {
  const [seeking, covering] = [await trained('rkl'), await trained('kl')]
  expect([seeking.captured, covering.captured]).toEqual([1, 2])
  // Half of the mass is lost; of 500 points a half has an sd of 0.022.
  expect(Math.abs(seeking.missed - 0.5)).toBeLessThan(0.07)
  expect(covering.missed).toBeLessThan(0.05)
  expect(seeking.bound).toBeLessThan(covering.bound)
}, 120_000)
