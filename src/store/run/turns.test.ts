import { expect, test } from 'vitest'
import { createTurns } from './turns.ts'

test('each waits for the one before, also where that one fails', async () => {
  const inTurn = createTurns()
  const said: string[] = []
  let finish = () => {}
  const first = inTurn(async () => {
    said.push('first')
    await new Promise<void>((resolve) => {
      finish = resolve
    })
    throw new Error('lost')
  })
  const second = inTurn(async () => {
    said.push('second')
    return 2
  })
  await Promise.resolve()
  expect(said).toEqual(['first'])
  finish()
  await expect(first).rejects.toThrow('lost')
  expect(await second).toBe(2)
  expect(said).toEqual(['first', 'second'])
})
