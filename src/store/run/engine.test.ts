import { beforeAll, expect, test, vi } from 'vitest'
import { rowOfRun } from '../../core/record/rowOfRun.ts'
import { type LaneName, laneNames } from '../../core/settings/experiment.ts'
import { activate, tf } from '../../engine/activate.ts'
import { createSession, type Session } from '../../engine/session/session.ts'
import type { Command, Event } from '../../engine/wire/protocol.ts'
import { createModescope } from '../store.ts'
import { conduct } from './conductor.ts'

/** The conductor with the engine itself, as in the page but for the threads. */

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

// One thing after the other: both sessions share a thread, which two workers would not.
let queue: Promise<unknown> = Promise.resolve()

/** Has the newest worker of a lane throw. */
const crash: Partial<Record<LaneName, () => void>> = {}

function spawn(): Worker {
  let session: Session | null = null
  let ended = false
  const obey = async (command: Command): Promise<Event | null> => {
    switch (command.type) {
      case 'start': {
        session?.dispose()
        crash[command.lane] = () =>
          worker.onerror?.({ message: 'test of recovery', preventDefault: () => {} })
        session = await createSession(tf, command.course, command.lane)
        const frame = await session.frame(command.wanted)
        return { type: 'started', run: command.run, backend: 'wasm', frame }
      }
      case 'advance': {
        const before = session!.step
        session!.edit(command.edits ?? [])
        await session!.advance(command.until, command.budget)
        const frame = await session!.frame(command.wanted)
        const steps = session!.step - before
        return { type: 'frame', run: command.run, frame, steps, milliseconds: 1, drawing: 0 }
      }
      default:
        return null
    }
  }
  const worker = {
    onmessage: null as ((event: { data: Event }) => void) | null,
    onerror: null as ((event: { message: string; preventDefault(): void }) => void) | null,
    terminate() {
      ended = true
    },
    postMessage(command: Command) {
      queue = queue.then(async () => {
        const data = ended ? null : await obey(command)
        // As a message does, so that timers have their turn.
        await new Promise((resolve) => setTimeout(resolve))
        if (data && !ended) worker.onmessage?.({ data })
      })
    },
  }
  return worker as unknown as Worker
}

test('both directions of a fit, run to a step that is no regular one: the numbers are of the picture', async () => {
  const store = createModescope()
  const { open, fitBothDirections } = store.getState()
  open('#target=pair&every=1000&stop=13')
  fitBothDirections()
  store.getState().runTo(13)
  conduct({ store, spawn, page: { hidden: false, addEventListener: () => {} } })
  const lane = (name: LaneName) => store.getState().lanes[name]
  await vi.waitFor(() => expect(store.getState().playing).toBe(false), { timeout: 120_000 })
  for (const name of laneNames) {
    expect([lane(name).frame?.step, lane(name).measured?.step]).toEqual([13, 13])
    expect(lane(name).history.last?.step).toBe(0)
  }
  // What stands at step 0 is not what is shown: reverse KL is on its way to one mode.
  const d = (name: LaneName) => rowOfRun(lane(name).measured!, 0).metrics.divergence
  const atStart = rowOfRun(lane('b').history.last!, 0).metrics.divergence
  expect(d('b')).toBeLessThan(atStart)
  const before = d('b')
  store.getState().stepOnce()
  await vi.waitFor(() => expect(lane('b').measured?.step).toBe(14), { timeout: 120_000 })
  expect(d('b')).toBeLessThan(before)
}, 300_000)

test('edits on the way and a worker that is replaced: the run is the one of its course, bit for bit', async () => {
  const store = createModescope()
  const { open } = store.getState()
  open('#a=fgan&b=vae&target=drawnplane&batch=16&width=8&every=40&stop=40')
  conduct({ store, spawn, page: { hidden: false, addEventListener: () => {} } })
  const state = store.getState
  const until = (done: () => boolean) =>
    vi.waitFor(() => expect(done()).toBe(true), { timeout: 120_000 })
  await until(() => !state().playing)
  state().setObjectiveValue('b', 'beta', 3)
  state().setTargetValue('modes', '1_2_1_0.3__1_-2_-1_0.3')
  await until(() => state().course.edits.length === 2)
  state().play()
  for (let i = 0; i < 20; i++) {
    state().setTargetValue('modes', `1_2_${i / 10}_0.3__1_-2_-1_0.3`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  state().setObjectiveValue('a', 'criticRate', 0.01)
  state().pause()
  await until(() =>
    state().course.edits.some(({ change }) => 'values' in change && change.lane === 'a'),
  )
  expect(state().course.edits.length).toBeGreaterThan(3)
  crash.a?.()
  const stop = Math.max(state().lanes.a.step, state().lanes.b.step) + 33
  state().runTo(stop)
  await until(() => !state().playing)
  expect(state().lanes.a.notice).toMatchObject({
    code: 'replaced',
    failure: { code: 'said', message: expect.stringContaining('test of recovery') },
    thinned: false,
  })
  for (const name of laneNames) {
    const { frame, history } = state().lanes[name]
    const session = await createSession(tf, state().course, name)
    await session.advance(stop, Number.POSITIVE_INFINITY)
    const again = await session.frame({ samples: frame!.samples.length / 2, layers: [] })
    session.dispose()
    expect([frame?.step, again.step]).toEqual([stop, stop])
    expect(frame?.samples).toEqual(again.samples)
    expect(history.rows).toEqual(again.rows)
  }
}, 300_000)
