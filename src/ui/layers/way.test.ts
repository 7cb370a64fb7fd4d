/**
 * The way of a layer from the link to the paint, with one more layer than there are: nothing but its
 * three files says that it exists.
 */
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { layers } from '../../core/layers/registry.ts'
import type { Frame } from '../../core/record/frame.ts'
import { unedited } from '../../core/settings/course.ts'
import { decode } from '../../core/settings/decode.ts'
import { encode } from '../../core/settings/encode.ts'
import { choose, laneNames } from '../../core/settings/experiment.ts'
import type { Space } from '../../core/space/space.ts'
import { targetFamily } from '../../core/targets/registry.ts'
import { build, draw } from '../../core/testing.ts'
import { activate, tf } from '../../engine/activate.ts'
import { createSession } from '../../engine/session/session.ts'
import { catalogue, defaultExperiment } from '../../objectives/defaults.ts'
import { objectives } from '../../objectives/registry.ts'
import { fakePage } from '../../store/run/testing.ts'
import { palettes } from '../base/palette.ts'
import { recordingPen } from '../canvas/testing.ts'
import { paintPicture } from '../picture/picture.ts'

vi.mock('../../core/layers/registry.ts', async (original) => {
  const { layers } = await original<typeof import('../../core/layers/registry.ts')>()
  const origin = await import('../../core/layers/fixture/origin.ts')
  return { layers: [...layers, origin.default] }
})
vi.mock('../../engine/layers/registry.ts', async (original) => {
  const { readers } = await original<typeof import('../../engine/layers/registry.ts')>()
  const origin = await import('../../engine/layers/fixture/origin.ts')
  return { readers: { ...readers, origin: origin.default } }
})
vi.mock('./registry.ts', async (original) => {
  const { painters } = await original<typeof import('./registry.ts')>()
  const origin = await import('./fixture/origin.tsx')
  return { painters: { ...painters, origin: origin.default } }
})

const readOn = (kind: Space['kind']) =>
  layers
    .filter(({ source, spaces }) => source === 'model' && spaces.includes(kind))
    .map(({ id }) => id)
const read = readOn('plane')
const off = Object.fromEntries(layers.map(({ id }) => [id, false]))

test('the layer more is one of them', () => {
  expect(read).toContain('origin')
})

test.each(layers.map(({ id }) => id))('a link says whether %s is shown', (id) => {
  for (const on of [true, false]) {
    const link = encode(
      { experiment: defaultExperiment, view: { ...off, [id]: on }, unknown: [] },
      catalogue,
    )
    expect(link).toContain(`&show.${id}=${on ? 1 : 0}`)
    expect(decode(link, catalogue)).toMatchObject({ view: { ...off, [id]: on }, adjusted: [] })
  }
})

describe('on a page that is paused', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test.each(read)('%s is there as soon as it is switched on', async (id) => {
    const { store, conduct, lane } = fakePage()
    store.setState({ layers: off })
    conduct()
    await vi.advanceTimersByTimeAsync(500)
    store.getState().pause()
    await vi.advanceTimersByTimeAsync(500)
    store.getState().setLayer(id, true)
    await vi.advanceTimersByTimeAsync(500)
    expect(laneNames.map((name) => Object.keys(lane(name).frame!.layers))).toEqual([[id], [id]])
  })

  test.each(readOn('image'))('%s, of images', async (id) => {
    const { store, conduct, lane } = fakePage()
    store.setState({ layers: off })
    store.getState().setTarget('bars')
    conduct()
    await vi.advanceTimersByTimeAsync(500)
    store.getState().pause()
    await vi.advanceTimersByTimeAsync(500)
    store.getState().setLayer(id, true)
    await vi.advanceTimersByTimeAsync(500)
    expect(laneNames.map((name) => Object.keys(lane(name).frame!.layers))).toEqual([[id], [id]])
  })
})

describe.each([
  ['pair', read],
  ['two', read],
  ['bars', readOn('image')],
] as const)('on the target %s', (target, read) => {
  const { kind } = targetFamily(target)!
  /** By objective: what a trained model has of every layer. */
  const frames: Frame[] = []
  beforeAll(async () => {
    await activate('wasm', (message) => {
      throw new Error(message)
    })
    const training = { ...defaultExperiment.training, batch: 16, width: 8, every: 10 }
    const game = objectives.find(({ id }) => id === 'nonsaturating')!
    // Some layers need a generator whose density is known.
    const lanesOf = [
      ...objectives.filter(({ spaces }) => spaces.includes(kind)).map((one) => choose(one)),
      ...(kind === 'image' ? [] : [choose(game, { generator: 'gaussian' })]),
    ]
    for (const a of lanesOf) {
      const lanes = { ...defaultExperiment.lanes, a }
      const experiment = { target: choose(targetFamily(target)!), training, lanes }
      const session = await createSession(tf, unedited(experiment), 'a')
      await session.advance(10, Number.POSITIVE_INFINITY)
      frames.push(await session.frame({ samples: 50, layers: read }))
      session.dispose()
    }
  })

  test.each(read)('%s is read off some model, and painted', (id) => {
    // Rasters are drawn by the page alone.
    vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) })
    const frame = frames.find((one) => one.layers[id])!
    expect(frame).toBeDefined()
    expect(frame.layers[id]!.every(Number.isFinite)).toBe(true)
    const painted = (on: boolean) => {
      const { pen, calls } = recordingPen()
      const built = build(target)
      paintPicture(pen, 400, {
        lane: 'a',
        target: built,
        real: built.density ? draw(built.density).values : new Float32Array(),
        frame,
        frames: [frame, null],
        optima: [],
        row: null,
        layers: { ...off, [id]: on },
        palette: palettes.light,
        time: 0,
        film: 0.5,
      })
      return calls
    }
    expect(painted(true).length).toBeGreaterThan(painted(false).length)
    for (const { name, args } of painted(true)) {
      const numbers = name.endsWith('Text') ? args.slice(1) : args
      if (name !== 'drawImage') expect(numbers.flat().every(Number.isFinite)).toBe(true)
    }
    vi.unstubAllGlobals()
  })
})
