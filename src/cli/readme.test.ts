import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { unedited } from '../core/settings/course.ts'
import { activate } from '../engine/activate.ts'
import { defaultExperiment } from '../objectives/defaults.ts'
import { modesTable } from './modesTable.ts'

/**
 * What the first minute shows, and the README claims, on the first five of its ten seeds: the GAN
 * with reverse KL drops modes, the VAE with forward KL covers them all. A run is a function of its
 * link on every machine, so the table must be the README's to the digit.
 */
const RUNS = 5
const STEPS = [3000, 10_000]

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

const published = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.slice(2, -2).split(' | '))

test('the README’s table is what the default experiment gives, and holds the claim', async () => {
  // The table measures at its own steps; more would only take longer.
  const training = { ...defaultExperiment.training, runs: RUNS, every: 10_000 }
  const { rows, diverged } = await modesTable(
    unedited({ ...defaultExperiment, training }),
    STEPS,
    () => {},
  )
  expect(diverged).toBe(false)
  const [header, ...seeds] = rows.slice(0, -1)
  const columns = header.map((title) => published[0].indexOf(title))
  expect(columns).not.toContain(-1)
  for (const row of seeds) {
    const line = published.find(([seed]) => seed === row[0])
    expect(columns.map((column) => line?.[column])).toEqual(row)
  }

  const last = (lane: string) => header.indexOf(`${lane}, step 10 000`)
  const modes = (lane: string) => seeds.map((row) => Number(row[last(lane)].split(' ')[0]))
  expect(modes('B')).toEqual([8, 8, 8, 8, 8])
  for (const captured of modes('A')) expect(captured).toBeLessThan(8)
})
