/** What a frame of images carries besides samples, on bars and stripes, whose modes are exact. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LayerId } from '../../core/layers/layer.ts'
import { sheets } from '../../core/layers/sheets.ts'
import { type Frame, traversalSide, type Wanted, walkLength } from '../../core/record/frame.ts'
import { unedited } from '../../core/settings/course.ts'
import { choose } from '../../core/settings/experiment.ts'
import { targetFamily } from '../../core/targets/registry.ts'
import { build } from '../../core/testing.ts'
import { defaultExperiment } from '../../objectives/defaults.ts'
import { objectiveById } from '../../objectives/registry.ts'
import { activate, tf } from '../activate.ts'
import { createSession, type Session } from './session.ts'

const bars = build('bars')
const { dim } = bars.space
const SAMPLES = 16
const training = { ...defaultExperiment.training, batch: 16, width: 8, every: 10 }
const sessions: Partial<Record<string, Session>> = {}

beforeAll(async () => {
  await activate('wasm', (message) => {
    throw new Error(message)
  })
  for (const id of ['vae', 'nonsaturating']) {
    const lanes = { ...defaultExperiment.lanes, a: choose(objectiveById(id)!) }
    const target = choose(targetFamily('bars')!)
    sessions[id] = await createSession(tf, unedited({ target, training, lanes }), 'a')
    await sessions[id].advance(10, Number.POSITIVE_INFINITY)
  }
})
afterAll(() => {
  for (const session of Object.values(sessions)) session?.dispose()
})

const frame = (id: string, layers: readonly LayerId[], wanted: Partial<Wanted> = {}) =>
  sessions[id]!.frame({ samples: SAMPLES, layers, measure: true, ...wanted })
const row = (of: Float32Array, i: number) => [...of.subarray(dim * i, dim * (i + 1))]
const near = (a: readonly number[], b: readonly number[]) =>
  a.forEach((value, i) => void expect(value).toBeCloseTo(b[i], 4))

test('a VAE has every sheet, a GAN no reconstructions; all of a size, and again the same', async () => {
  const sizes: Readonly<Record<LayerId, number>> = {
    ...{ data: SAMPLES, pairs: SAMPLES, twins: SAMPLES },
    ...{ traversal: traversalSide ** 2, walk: walkLength + SAMPLES },
  }
  expect(Object.keys(sizes).toSorted()).toEqual([...sheets].toSorted())
  for (const id of ['vae', 'nonsaturating']) {
    const { layers } = await frame(id, sheets)
    const again = (await frame(id, sheets)).layers
    const found = Object.entries(layers).map(([name, data]) => [name, data!.length / dim])
    const { pairs: _, ...without } = sizes
    expect(Object.fromEntries(found)).toEqual(id === 'vae' ? sizes : without)
    expect(again).toEqual(layers)
  }
})

test('real pictures are patterns; the first of a pair is one', async () => {
  const { layers } = await frame('vae', ['data', 'pairs'])
  const all = [
    layers.data!,
    ...Array.from({ length: SAMPLES / 2 }, (_, i) => Float32Array.from(row(layers.pairs!, 2 * i))),
  ]
  for (const values of all) {
    const { near: found } = bars.modes!.assign({ space: bars.space, values })
    expect([...found].every((mode) => mode >= 0)).toBe(true)
  }
})

test('a walk goes from one chosen sample to the other, and the samples stand after it', async () => {
  for (const id of ['vae', 'nonsaturating']) {
    const { layers, samples } = await frame(id, ['walk'], { picked: [5, 2] })
    near(row(layers.walk!, 0), row(samples, 5))
    near(row(layers.walk!, walkLength - 1), row(samples, 2))
    expect(layers.walk!.slice(walkLength * dim)).toEqual(samples)
  }
})

test('a map of codes is around the sample chosen last, whichever was chosen before', async () => {
  const mapOf = async (picked: readonly [number, number]) =>
    (await frame('nonsaturating', ['traversal'], { picked })).layers.traversal
  const [map, same, other] = [await mapOf([0, 1]), await mapOf([2, 1]), await mapOf([1, 2])]
  expect(same).toEqual(map)
  expect(other).not.toEqual(map)
})

test('frames are of what is on the sheet: how each is assigned, and how likely that is', async () => {
  for (const layers of [['cells'], ['cells', 'data']] as const) {
    const { samples, layers: read } = await frame('vae', layers)
    const cells = read.cells!
    const values = read.data ?? samples
    const { nearest, near: found } = bars.modes!.assign({ space: bars.space, values })
    expect(cells[0]).toBe(bars.modes!.error)
    expect(cells).toHaveLength(1 + 3 * SAMPLES)
    for (let i = 0; i < SAMPLES; i++) {
      const one = Float32Array.from(row(values, i))
      const likely = bars.modes!.probability?.(one)[nearest[i]] ?? -1
      expect([cells[1 + 3 * i], cells[2 + 3 * i]]).toEqual([nearest[i], found[i]])
      expect(cells[3 + 3 * i]).toBeCloseTo(likely, 5)
    }
  }
})

test('of a picture that is asked about the lane knows its mode, its like among the data, and what comes back', async () => {
  const asked = { sheet: 'pairs', cell: 2 }
  const { asked: facts, layers } = await frame('vae', ['pairs'], { asked })
  expect(facts!.of).toEqual(asked)
  expect([...facts!.picture]).toEqual(row(layers.pairs!, 2))
  // It is real, so it is among the data.
  expect(facts!.real).toMatchObject({ difference: 0, picture: facts!.picture })
  expect(facts!.mode).toMatchObject({ near: true })
  near([...facts!.back!], row(layers.pairs!, 3))
  const samples = await frame('nonsaturating', [], { asked: { sheet: null, cell: 3 } })
  expect([...samples.asked!.picture]).toEqual(row(samples.samples, 3))
  expect(samples.asked!.back).toBeUndefined()
})

test('a code that is asked about is the picture in its cell of the map', async () => {
  const asked = { sheet: 'traversal', cell: 0, code: [-2.5, 2.5] } as const
  const { asked: facts, layers } = await frame('nonsaturating', ['traversal'], { asked })
  near([...facts!.picture], row(layers.traversal!, 0))
})

test('what no cell holds is not told of, nor a sheet that the model lacks', async () => {
  const told = async (asked: Wanted['asked']): Promise<Frame['asked']> =>
    (await frame('nonsaturating', [], { asked })).asked
  expect(await told({ sheet: null, cell: SAMPLES })).toBeUndefined()
  expect(await told({ sheet: 'pairs', cell: 0 })).toBeUndefined()
})

test('what modes look like comes where it is asked for', async () => {
  const { templates } = await frame('vae', [], { templates: true })
  expect(templates).toEqual(bars.modes!.pictures!())
  expect((await frame('vae', [])).templates).toBeUndefined()
})

test('a decoder’s means are its samples but for its noise; a generator without noise has none', async () => {
  const { layers, samples } = await frame('vae', ['means'])
  const gaps = samples.map((value, i) => value - layers.means![i])
  expect(layers.means).toHaveLength(samples.length)
  // Both in the order of the codes: what is between them is noise of one sd, 0.3 of a unit at first.
  const sd = Math.hypot(...gaps) / Math.sqrt(gaps.length)
  expect(sd).toBeGreaterThan(0.02)
  expect(sd).toBeLessThan(0.3)
  expect((await frame('nonsaturating', ['means'])).layers.means).toBeUndefined()
})
