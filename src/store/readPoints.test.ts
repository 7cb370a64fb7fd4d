import { expect, test, vi } from 'vitest'
import { importTable } from '../core/points/importTable.ts'
import { mostRows } from '../core/points/rowsText.ts'
import { createModescope } from './store.ts'

// The reader is a worker, which is not here.
vi.mock('./importPoints.ts', () => ({ importPoints: async (text: string) => importTable(text) }))

const line = (n: number) => Array.from({ length: n }, (_, i) => i).join('\n')
const plane = '1 2\n3 4\n5 1'

async function exact() {
  const { getState } = createModescope()
  await getState().readPoints(line(3))
  expect(getState().experiment.target.values.draw).toBe('smooth')
  getState().setTargetValue('draw', 'exact')
  getState().setTargetValue('jitter', 0.1)
  return getState
}

test('points that take the place of others are drawn as these were', async () => {
  const get = await exact()
  for (const table of [line(5), plane]) {
    await get().readPoints(table)
    expect(get().experiment.target.values).toMatchObject({ draw: 'exact', jitter: 0.1 })
    expect(get().points).toBeNull()
  }
})

test('too many points to be drawn exactly are smooth, which is said', async () => {
  const get = await exact()
  await get().readPoints(line(mostRows + 1))
  expect(get().experiment.target.values).toMatchObject({ rows: '', draw: 'smooth' })
  expect(get().points).toEqual({ phase: 'smoothed' })
  await get().readPoints(line(3))
  expect(get().points).toBeNull()
})

test('after another target nothing was chosen', async () => {
  const get = await exact()
  get().setTarget('ring')
  await get().readPoints(plane)
  expect(get().experiment.target.values).toMatchObject({ draw: 'smooth', jitter: 0 })
})
