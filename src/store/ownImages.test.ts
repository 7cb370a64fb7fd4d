import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { heldPictures } from '../core/images/own/held.ts'
import { importedOf } from '../core/images/own/imported.ts'
import { file, idx1, idx3, pattern, read } from '../core/images/own/ownTesting.ts'
import type { Asked } from '../core/images/own/readBrought.ts'
import { ownOf } from '../core/targets/registry.ts'
import type { Told } from './imagesWorker.ts'
import { linkOf } from './link.ts'
import { fakePage } from './run/testing.ts'

/** Reads as the worker of images does, without a worker. */
class FakeReader {
  onmessage: ((event: { data: Told }) => void) | null = null
  terminate() {
    this.onmessage = null
  }
  async postMessage({ files }: Asked) {
    this.onmessage?.({ data: { type: 'progress', share: 0.5 } })
    const held = await read(files)
    const outcome = 'problem' in held ? held : { value: importedOf(held.value) }
    this.onmessage?.({ data: { type: 'read', outcome } })
  }
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('Worker', FakeReader)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** Data that no other test has: the page remembers what it was brought. */
let sets = 0
function mnist(count = 30) {
  sets++
  const pixels = pattern(count, 64).map((level) => (level + sets) % 256)
  const labels = Uint8Array.from({ length: count }, (_, i) => i % 3)
  return [
    file('train-images-idx3-ubyte', idx3(count, 8, 8), pixels),
    file('train-labels-idx1-ubyte', idx1(count), labels),
  ]
}

const pass = (milliseconds = 1000) => vi.advanceTimersByTimeAsync(milliseconds)

/** A page that trains some experiment. */
async function training(hash = '#target=ring') {
  const page = fakePage()
  page.store.getState().open(hash)
  page.conduct()
  await pass()
  const { getState } = page.store
  const target = () => getState().experiment.target
  return { ...page, getState, target }
}

describe('images that a person brings', () => {
  test('become the target, by their digest, and the lanes train on them', async () => {
    const { getState, target, lane, store } = await training()
    await getState().readImages(mnist())
    await pass()
    expect(target().id).toBe('ownimages')
    expect(target().values.data).toMatch(/^[0-9a-f]{16}_8_8_1_30_train-images-idx3-ubyte$/)
    expect(getState().images).toMatchObject({ phase: 'read', cell: null })
    expect(lane('a').step).toBeGreaterThan(0)
    expect(linkOf(store.getState())).toContain(
      `target=ownimages&target.data=${target().values.data}`,
    )

    getState().undo()
    expect(target().id).toBe('ring')
    getState().redo()
    await pass()
    expect(lane('b').step).toBeGreaterThan(0)
  })

  test('that cannot be read are refused, and nothing else happens', async () => {
    const { getState, target, lane } = await training()
    const before = target()
    const { step } = lane('a')
    await getState().readImages([mnist()[1]])
    await pass()
    expect(getState().images).toEqual({ phase: 'refused', problem: { code: 'labelsOnly' } })
    expect(target()).toBe(before)
    expect(lane('a').step).toBeGreaterThan(step)
    expect(getState().past).toHaveLength(1)
  })

  test('of a light ground are turned over; the size stays as it was chosen', async () => {
    const { getState, target } = await training()
    await getState().readImages(mnist())
    expect(target().values).toMatchObject({ turned: false, side: 14 })
    getState().setTargetValue('side', 7)
    const levels = Array.from({ length: 128 }, (_, i) => (i % 64 === 27 + (i >> 6) ? 0 : 255))
    await getState().readImages([file('print', idx3(2, 8, 8), levels)])
    expect(target().values).toMatchObject({ turned: true, side: 7 })
  })

  test('are handed to each worker before it starts, and to one that takes its place', async () => {
    const { getState, workers, behaviour } = await training()
    await getState().readImages(mnist())
    await pass()
    const own = ownOf(getState().experiment.target)!
    const handed = () =>
      workers.filter(({ ended }) => !ended).map(({ commands }) => commands.map(({ type }) => type))
    for (const types of handed()) {
      expect(types.filter((type) => type === 'hold')).toHaveLength(1)
      expect(types.lastIndexOf('start')).toBe(types.indexOf('hold') + 1)
    }
    expect(workers[0].commands.find(({ type }) => type === 'hold')).toMatchObject({
      ...{ digest: own.name.digest, packed: own.here!.packed },
    })
    // A new run of the same worker has them already.
    getState().reset()
    await pass()
    for (const types of handed()) expect(types.filter((type) => type === 'hold')).toHaveLength(1)

    behaviour.a.fails.push('out of luck')
    const before = workers.length
    await pass()
    expect(workers.length).toBeGreaterThan(before)
    expect(
      workers
        .at(-1)!
        .commands.slice(0, 2)
        .map(({ type }) => type),
    ).toEqual(['hold', 'start'])
  })
})

describe('a link to images that are not here', () => {
  /** What a link says of files that this page has not seen. */
  async function named(files: ReturnType<typeof mnist>) {
    const held = await read(files)
    if ('problem' in held) throw new Error(held.problem.code)
    const { digest } = held.value
    expect(heldPictures(digest)).toBeNull()
    return `#target=ownimages&target.data=${digest}_8_8_1_30_mine&seed=5&at=40:b.beta=2`
  }

  test('opens, and waits; the same file lets it go on as it stands', async () => {
    const files = mnist()
    const { getState, lane, starts, target, store } = await training(await named(files))
    expect(starts('a')).toBe(0)
    expect(lane('a')).toMatchObject({ phase: 'starting', step: 0 })
    const link = linkOf(store.getState())
    expect(ownOf(target())).toMatchObject({ name: { count: 30, file: 'mine' }, here: null })

    await getState().readImages(files)
    await pass()
    expect(starts('a')).toBe(1)
    expect(lane('a').step).toBeGreaterThan(40)
    expect(getState().experiment.lanes.b.values.beta).toBe(2)
    expect(linkOf(store.getState())).toBe(link)
    // Nothing was edited, so there is nothing to take back.
    expect(getState().past).toHaveLength(1)
  })

  test('says that others are others, and takes them up if it is told to', async () => {
    const { getState, starts, target } = await training(await named(mnist()))
    const before = target()
    await getState().readImages(mnist(20))
    await pass()
    expect(getState().images).toMatchObject({ phase: 'other', imported: { name: { count: 20 } } })
    expect(target()).toBe(before)
    expect(starts('a')).toBe(0)

    getState().useImages()
    await pass()
    expect(target().values.data).toMatch(/_20_train-images-idx3-ubyte$/)
    expect(starts('a')).toBe(1)
    getState().undo()
    await pass()
    // It waits again.
    expect(target().values).toEqual(before.values)
    expect(getState().lanes.a).toMatchObject({ phase: 'starting', frame: null })
  })

  test('is left for another target as any other', async () => {
    const { getState, lane } = await training(await named(mnist()))
    getState().setTarget('ring')
    await pass()
    expect(lane('a').step).toBeGreaterThan(0)
  })
})

test('where workers may not start, the reading ends and says why', async () => {
  vi.stubGlobal(
    'Worker',
    class {
      constructor() {
        throw new DOMException('cannot be accessed from origin null', 'SecurityError')
      }
    },
  )
  const { getState } = await training()
  await getState().readImages(mnist())
  expect(getState().images).toEqual({ phase: 'refused', problem: { code: 'noWorker' } })
})
