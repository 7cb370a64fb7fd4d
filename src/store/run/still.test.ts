import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { layers } from '../../core/layers/registry.ts'
import { choose, laneNames } from '../../core/settings/experiment.ts'
import { targetFamily } from '../../core/targets/registry.ts'
import { fakePage } from './testing.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

const targetOf = { line: 'drawnline', plane: 'ring', image: 'digits' } as const

/** A page whose workers take 3 ms a step, so that rounds end between regular evaluations. */
async function training() {
  const page = fakePage()
  for (const lane of laneNames) page.behaviour[lane].step = 3
  page.conduct()
  await pass(500)
  expect(page.lane('a').step).toBeGreaterThan(50)
  const steps = () => laneNames.map((lane) => page.lane(lane).frame?.step)
  const measured = () => laneNames.map((lane) => page.lane(lane).measured?.step)
  return { ...page, steps, measured }
}

describe('when the page is still, its numbers are of the step that it shows', () => {
  test('after Pause, also in the midst of a round', async () => {
    const { store, steps, measured } = await training()
    expect(measured()).not.toEqual(steps())
    store.getState().pause()
    await pass(500)
    expect(measured()).toEqual(steps())
    expect(steps().every((step) => step! % 100 !== 0)).toBe(true)
  })

  test('after a single step', async () => {
    const { store, steps, measured } = await training()
    store.getState().pause()
    await pass(500)
    const before = store.getState().step
    store.getState().stepOnce()
    await pass(500)
    expect(steps()).toEqual([before + 1, before + 1])
    expect(measured()).toEqual(steps())
  })

  test('after a run to a step', async () => {
    const { store, steps, measured, advances } = await training()
    store.getState().runTo(777)
    await pass(10_000)
    expect(steps()).toEqual([777, 777])
    expect(measured()).toEqual([777, 777])
    // The last round brought the numbers along: nothing was asked twice.
    expect(advances('a').filter(({ until }) => until === 777)).toHaveLength(1)
  })

  test('at every frame of slow motion', async () => {
    const { store, steps, measured } = await training()
    store.getState().setSpeed(4)
    await pass(1000)
    for (let i = 0; i < 10; i++) {
      await pass(250)
      expect(measured()).toEqual(steps())
    }
  })

  test('after another run of an ensemble is shown', async () => {
    const { store, steps, measured, behaviour, lane } = await training()
    for (const name of laneNames) behaviour[name].statuses = () => ['ok', 'ok']
    store.getState().pause()
    store.getState().show(1)
    await pass(500)
    expect(lane('a').frame?.shown).toBe(1)
    expect(measured()).toEqual(steps())
  })

  test('after a target is changed, or a live setting', async () => {
    const { store, advances } = await training()
    store.getState().setTarget('drawnline')
    await pass(1000)
    store.getState().pause()
    await pass(500)
    const before = advances('a').length
    const drawn = choose(targetFamily('drawnline')!, { modes: '1_0_1' })
    store.getState().setTargetValue('modes', drawn.values.modes)
    await pass(500)
    expect(advances('a')).toHaveLength(before + 1)
    store.getState().setObjectiveValue('a', 'criticRate', 0.5)
    await pass(500)
    expect(advances('a')).toHaveLength(before + 2)
    expect(
      advances('a')
        .slice(before)
        .map(({ wanted }) => wanted.measure),
    ).toEqual([true, true])
  })
})

test('a target that is dragged while it trains is measured when it stands still', async () => {
  const { store, workers, advances } = await training()
  store.getState().setTarget('drawnline')
  store.getState().setSpeed(1)
  await pass(1500)
  // Between two steps of slow motion: no round comes that could bring the target along.
  store.getState().setTargetValue('modes', '1_0_1')
  store.getState().pause()
  const before = advances('a').length
  await pass(500)
  const edits = workers.flatMap(({ commands }) =>
    commands.flatMap((command) => (command.type === 'advance' ? (command.edits ?? []) : [])),
  )
  expect(edits.filter(({ change }) => 'target' in change)).toHaveLength(2)
  expect(
    advances('a')
      .slice(before)
      .map(({ wanted }) => wanted.measure),
  ).toEqual([true])
})

test('at full speed nothing is measured between regular evaluations', async () => {
  const { advances, lane } = await training()
  expect(advances('a').some(({ wanted }) => wanted.measure)).toBe(false)
  expect(lane('a').measured?.step).toBe(lane('a').history.last?.step)
})

test('what cannot be measured is asked once', async () => {
  const { store, behaviour, advances } = await training()
  for (const lane of laneNames) behaviour[lane].measures = false
  store.getState().pause()
  await pass(200)
  const before = advances('a').length
  await pass(2000)
  expect(advances('a')).toHaveLength(before)
  expect(advances('a').at(-1)?.wanted.measure).toBe(true)
})

test.each(layers.map((layer) => [layer.id, layer.source, layer.spaces] as const))(
  'while the page is paused, %s (of the %s) is there as soon as it is switched on',
  async (id, source, spaces) => {
    const { store, advances, lane } = await training()
    // On a target of which there is such a layer.
    if (!spaces.includes('plane')) store.getState().setTarget(targetOf[spaces[0]])
    store.getState().setLayer(id, false)
    store.getState().pause()
    await pass(500)
    expect(laneNames.map((name) => lane(name).frame?.layers[id])).toEqual([undefined, undefined])
    const before = laneNames.map((name) => advances(name).length)
    store.getState().setLayer(id, true)
    await pass(500)
    const frames = laneNames.map((name) => lane(name).frame)
    const drawn = source === 'model' ? 1 : 0
    // Once, of the step that is shown; what the page draws by itself needs no worker.
    expect(laneNames.map((name, i) => advances(name).length - before[i])).toEqual([drawn, drawn])
    for (const frame of frames) {
      expect(frame?.layers[id]?.length ?? 0).toBe(drawn)
      expect(frame?.step).toBe(store.getState().step)
    }
  },
)

test('a hidden page is not trained for, and goes on when it is seen again', async () => {
  const page = await training()
  Object.assign(page.page, { hidden: true })
  await pass(500)
  const { step } = page.store.getState()
  await pass(1000)
  expect(page.store.getState().step).toBe(step)
})
