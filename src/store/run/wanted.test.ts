import { expect, test } from 'vitest'
import { layers } from '../../core/layers/registry.ts'
import { choose } from '../../core/settings/experiment.ts'
import { targetFamily } from '../../core/targets/registry.ts'
import type { State } from '../state.ts'
import { modescope } from '../store.ts'
import { frameAt } from './testing.ts'
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

test('samples come with every frame, layers and small pictures now and then', () => {
  const pictures = createPictures()
  const at = (now: number, all = false) => {
    const { layers, small } = pictures.next(state(10), now, { all, measure: false })
    return [layers.includes('field'), small! > 0]
  }
  expect(at(0)).toEqual([true, true])
  expect(at(33)).toEqual([false, false])
  expect(at(120)).toEqual([true, false])
  expect(at(420)).toEqual([true, true])
  expect(at(430, true)).toEqual([true, true])
  expect(pictures.next(state(10), 440, live)).toMatchObject({ shown: 2, layers: [] })
})

const onTarget = (target: string): State => {
  const { experiment, ...rest } = state(1)
  return { ...rest, experiment: { ...experiment, target: choose(targetFamily(target)!) } }
}
/** A target of a kind that the layer is drawn on. */
const placed = ({ spaces }: (typeof layers)[number]) => (spaces.includes('plane') ? 'ring' : 'bars')

test.each(
  layers
    .filter(({ spaces }) => spaces.some((kind) => kind !== 'line'))
    .map((layer) => [layer.id, layer.source, placed(layer)] as const),
)(
  '%s is asked for now and then while it is on, if it is read off the model',
  (id, source, target) => {
    const pictures = createPictures()
    const on = { ...onTarget(target), layers: { [id]: true } }
    const asked = source === 'model' ? [id] : []
    expect(pictures.next(on, 0, live).layers).toEqual(asked)
    expect(pictures.next(on, 33, live).layers).toEqual([])
    expect(pictures.next({ ...on, layers: { [id]: false } }, 200, live).layers).toEqual([])
  },
)

test('a single run has no small pictures, many runs have smaller ones', () => {
  const small = [1, 5, 20, 64].map((runs) => complete(state(runs)).small)
  expect(small).toEqual([0, 240, 120, 64])
})

test('a point is asked about while it is one of the space of the target', () => {
  const { experiment } = state(1)
  const of = (probe: readonly number[] | null, id: string) =>
    complete({
      ...state(1),
      probe,
      experiment: { ...experiment, target: choose(targetFamily(id)!) },
    })
  expect(of([1, 2], 'ring').point).toEqual([1, 2])
  expect(of([1], 'pair').point).toEqual([1])
  for (const [probe, id] of [
    [null, 'ring'],
    [[1], 'ring'],
    [[1, 2], 'pair'],
  ] as const) {
    expect(of(probe, id)).not.toHaveProperty('point')
  }
})

test('of images it is asked for a sheet, what was chosen of it, and until they are known what modes look like', () => {
  const asked = { lane: 'b', sheet: 'pairs', cell: 3 } as const
  const images: State = { ...onTarget('bars'), asked, picked: [4, 7] }
  expect(complete(images)).toMatchObject({
    samples: 64,
    asked: { sheet: 'pairs', cell: 3 },
    picked: [4, 7],
    templates: true,
  })
  expect(complete({ ...images, asked: null }).asked).toBeUndefined()
  const { lanes } = images
  const frame = frameAt(1, { templates: new Float32Array() })
  const known = { a: { ...lanes.a, frame }, b: { ...lanes.b, frame } }
  expect(complete({ ...images, lanes: known }).templates).toBe(false)
  expect(complete(state(1))).not.toHaveProperty('picked')
  // Pictures that are small are few.
  expect(
    complete({
      ...images,
      experiment: { ...images.experiment, training: { ...images.experiment.training, runs: 10 } },
    }).small,
  ).toBe(4)
})
