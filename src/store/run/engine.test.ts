import { beforeAll, expect, test, vi } from 'vitest'
import { EXACT } from '../../core/record/frame.ts'
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

function spawn(): Worker {
  let session: Session | null = null
  let ended = false
  const obey = async (command: Command): Promise<Event | null> => {
    switch (command.type) {
      case 'start': {
        session?.dispose()
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
        return { type: 'frame', run: command.run, frame, steps, milliseconds: 1 }
      }
      default:
        return null
    }
  }
  const worker = {
    onmessage: null as ((event: { data: Event }) => void) | null,
    onerror: null,
    terminate() {
      ended = true
    },
    postMessage(command: Command) {
      queue = queue.then(async () => {
        const data = ended ? null : await obey(command)
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
  const d = (name: LaneName) => rowOfRun(lane(name).measured!, 0).losses[EXACT]
  const atStart = rowOfRun(lane('b').history.last!, 0).losses[EXACT]
  expect(d('b')).toBeLessThan(atStart)
  const before = d('b')
  store.getState().stepOnce()
  await vi.waitFor(() => expect(lane('b').measured?.step).toBe(14), { timeout: 120_000 })
  expect(d('b')).toBeLessThan(before)
}, 300_000)
