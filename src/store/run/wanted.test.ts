import { expect, test } from 'vitest'
import type { State } from '../state.ts'
import { modescope } from '../store.ts'
import { complete, createPictures } from './wanted.ts'

const state = (runs: number): State => {
  const { experiment, layers, ...rest } = modescope.getState()
  const training = { ...experiment.training, runs }
  return {
    ...rest,
    shown: 2,
    layers: { ...layers, field: true },
    experiment: { ...experiment, training },
  }
}

/** A picture at full speed. */
const live = { all: false, measure: false }

test('samples come with every frame, fields and small pictures now and then', () => {
  const pictures = createPictures()
  const at = (now: number, all = false) => {
    const { field, small } = pictures.next(state(10), now, { all, measure: false })
    return [field, small! > 0]
  }
  expect(at(0)).toEqual([true, true])
  expect(at(33)).toEqual([false, false])
  expect(at(120)).toEqual([true, false])
  expect(at(420)).toEqual([true, true])
  expect(at(430, true)).toEqual([true, true])
  expect(pictures.next(state(10), 440, live)).toMatchObject({ shown: 2, warp: false })
})

test('a density comes as often as a field, while its layer is on', () => {
  const pictures = createPictures()
  const on = state(1)
  const off = { ...on, layers: { ...on.layers, density: false } }
  expect(pictures.next(on, 0, live).density).toBe(true)
  expect(pictures.next(on, 33, live).density).toBe(false)
  expect(pictures.next(off, 200, live).density).toBe(false)
})

test('a single run has no small pictures, many runs have smaller ones', () => {
  const small = [1, 5, 20, 64].map((runs) => complete(state(runs)).small)
  expect(small).toEqual([0, 240, 120, 64])
})
