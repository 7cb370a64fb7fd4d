import { expect, test } from 'vitest'
import { createReference, perfectBand } from '../../core/metrics/evaluate.ts'
import { metricById } from '../../core/metrics/registry.ts'
import { build } from '../../core/testing.ts'
import { createBands } from './bands.ts'

const ring = createReference(build('ring'), 1, undefined, 200)
const asked = ['precision', 'nearestNeighbour']

test('bands of metrics on request come after the others, and the page has its turn in between', async () => {
  const told: string[][] = []
  const bands = createBands((perfect) => told.push(Object.keys(perfect)))
  let turns = 0
  const ticking = setInterval(() => turns++)
  await bands.find(ring, 'ring', asked, true)
  clearInterval(ticking)
  expect(turns).toBeGreaterThan(1)
  const regular = Object.keys(perfectBand(ring, 1))
  expect(told).toEqual([regular, [...regular, ...asked]])

  // They are remembered for as long as the target is the same, and told again where that is asked for.
  await bands.find(ring, 'ring', ['precision'], false)
  expect(told).toHaveLength(2)
  await bands.find(ring, 'ring', [], true)
  expect(told[2]).toEqual(told[1])
  await bands.find(ring, 'other', [], false)
  expect(told[3]).toEqual(regular)
})

test('of pictures the page has its turn in between, and they are the same bands', async () => {
  const bars = createReference(build('bars'), 1, undefined, 1300)
  let told = {}
  let turns = 0
  const ticking = setInterval(() => turns++)
  await createBands((perfect) => {
    told = perfect
  }).find(bars, 'bars', [], true)
  clearInterval(ticking)
  expect(turns).toBeGreaterThan(1)
  expect(told).toEqual(perfectBand(bars))
})

test('they are what all draws together say', async () => {
  let last = {}
  await createBands((perfect) => {
    last = perfect
  }).find(ring, 'ring', ['precision'], true)
  expect(last).toMatchObject(perfectBand(ring, undefined, [metricById('precision')!]))
})

test('those that are not wanted any more are not told', async () => {
  const told: number[] = []
  const bands = createBands((perfect) => told.push(Object.keys(perfect).length))
  const first = bands.find(ring, 'ring', asked, true)
  await bands.find(ring, 'other', [], true)
  await first
  expect(told[0]).toBe(told[1])
  expect(told).toHaveLength(2)
})
