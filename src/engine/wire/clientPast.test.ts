import { expect, test } from 'vitest'
import { createClient } from './client.ts'
import { fakeWorkers, start, started } from './clientTesting.ts'

const look = (run: number) =>
  ({ type: 'look', run, step: 3, budget: 1, wanted: { samples: 1, layers: [] } }) as const
const hand = (run: number) => ({ type: 'hand', run, step: 3, budget: 1 }) as const

test('a worker looks back, and hands over, in the run that it trains', async () => {
  const { workers, spawn } = fakeWorkers()
  const client = createClient(spawn, () => {})
  const begun = client.start(start(1))
  workers[0].answer(started(1))
  await begun
  const looked = client.look(look(1))
  workers[0].answer({ type: 'looked', run: 1, frame: null })
  expect(await looked).toEqual({ type: 'looked', run: 1, frame: null })
  const handed = client.hand(hand(1))
  workers[0].answer({ type: 'handed', run: 1, checkpoint: null })
  expect(await handed).toMatchObject({ checkpoint: null })
  expect(workers[0].received.map(({ type }) => type)).toEqual(['start', 'look', 'hand'])
  // Of a run that was replaced there is nothing to ask.
  expect(await client.look(look(0))).toBeNull()
  expect(await client.hand(hand(0))).toBeNull()
  expect(workers[0].received).toHaveLength(3)
})

test('what went with its worker is not asked of another one', async () => {
  const { workers, spawn } = fakeWorkers()
  const client = createClient(spawn, () => {})
  const begun = client.start(start(1))
  workers[0].answer(started(1))
  await begun
  const looked = client.look(look(1))
  workers[0].crash('lost')
  await expect(looked).rejects.toThrow()
  await expect(client.hand(hand(1))).rejects.toThrow()
  expect(workers).toHaveLength(1)
})
