import { expect, test, vi } from 'vitest'
import type { AdaFrame, AdaRow } from '../../core/ada/record.ts'
import type { Command, Event } from '../../engine/ada/protocol.ts'
import { createAda } from './ada.ts'
import { withRows } from './adaRows.ts'

const domain = { x: new Float32Array(), features: new Float32Array(), label: new Uint8Array() }
const frameAt = (step: number, ok = true): AdaFrame => ({
  ...{ step, ok, source: domain, target: domain, decided: new Uint8Array() },
  rows: [{ step, source: 1, target: 0.5 }],
})

/** Workers that answer when they are told to, with what they say of a command. */
function workers() {
  const all: { commands: Command[]; answer(event?: Partial<Event>): void; ended: boolean }[] = []
  const spawn = () => {
    const mine = {
      commands: [] as Command[],
      ended: false,
      answer(event: Partial<Event> = {}) {
        const command = mine.commands.at(-1)!
        const step = command.type === 'start' ? 0 : command.until
        const data = { type: 'frame', run: command.run, frame: frameAt(step), ...event }
        worker.onmessage?.({ data })
      },
    }
    all.push(mine)
    const worker = {
      onmessage: null as ((event: { data: object }) => void) | null,
      postMessage: (command: Command) => void mine.commands.push(command),
      terminate() {
        mine.ended = true
      },
    }
    return worker as unknown as Worker
  }
  return { all, spawn }
}

function opened(hash: string) {
  const { all, spawn } = workers()
  const ada = createAda(hash, spawn)
  const close = ada.open()
  const round = () => {
    for (const one of all) if (!one.ended) one.answer()
  }
  return { ...ada, all, close, round }
}

test('both lanes go step by step alike, to the step of the link', () => {
  const { all, store, shown, round, close } = opened('#scene=ada&stop=7')
  expect(all.map(({ commands }) => commands[0])).toMatchObject([
    { type: 'start', lane: { lambda: 0 } },
    { type: 'start', lane: { lambda: 0.5 } },
  ])
  all[0].answer()
  // The other is waited for.
  expect(all[0].commands).toHaveLength(1)
  all[1].answer()
  expect(all.map(({ commands }) => commands[1])).toMatchObject([{ until: 5 }, { until: 5 }])
  round()
  expect(store.getState().step).toBe(5)
  round()
  expect(store.getState()).toMatchObject({ step: 7, playing: false })
  expect(shown.getState().b.rows.map(({ step }) => step)).toEqual([0, 5, 7])
  close()
  expect(all.every(({ ended }) => ended)).toBe(true)
})

test('another setting is another run, and what comes of the old one is dropped', () => {
  const { all, store, shown, round, close } = opened('#scene=ada')
  round()
  store.getState().setLane('b', { lambda: 2 })
  expect(all[1].commands.at(-1)).toMatchObject({ type: 'start', run: 2, lane: { lambda: 2 } })
  all[0].answer({ run: 1 })
  expect(shown.getState().a.rows).toEqual([])
  round()
  expect(shown.getState().a.rows).toHaveLength(1)
  expect(store.getState().step).toBe(0)
  close()
})

test('a lane that fails or diverges leaves the other to go on, and Reset tries again', () => {
  const { all, store, shown, round, close } = opened('#scene=ada')
  round()
  all[0].answer({ type: 'failed', failure: { code: 'silent' } } as Partial<Event>)
  all[1].answer()
  expect(shown.getState().a.failure).toEqual({ code: 'silent' })
  expect(all[1].commands.at(-1)).toMatchObject({ type: 'advance' })
  all[1].answer({ frame: frameAt(20, false) } as Partial<Event>)
  expect(store.getState().playing).toBe(false)
  store.getState().reset()
  expect(all).toHaveLength(3)
  expect(shown.getState().a.failure).toBeNull()
  close()
})

test('in slow motion each step waits for its time', async () => {
  vi.useFakeTimers()
  const { all, store, round, close } = opened('#scene=ada')
  store.getState().setSpeed(4)
  round()
  expect(all[0].commands).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(260)
  expect(all[0].commands.at(-1)).toMatchObject({ until: 1 })
  close()
  vi.useRealTimers()
})

test('a page without workers says so, and rests', () => {
  const ada = createAda('#scene=ada', () => {
    throw Object.assign(new Error(), { name: 'SecurityError' })
  })
  const close = ada.open()
  const { a, b } = ada.shown.getState()
  expect([a.failure, b.failure]).toEqual([{ code: 'forbidden' }, { code: 'forbidden' }])
  expect(ada.store.getState().playing).toBe(false)
  close()
})

test('rows are thinned evenly, first and last kept', () => {
  let rows: readonly AdaRow[] = []
  for (let step = 0; step <= 200_000; step += 50) {
    rows = withRows(rows, [{ step, source: 1, target: 1 }])
  }
  expect(rows.length).toBeLessThanOrEqual(600)
  expect([rows[0].step, rows.at(-1)!.step]).toEqual([0, 200_000])
  const gaps = rows.slice(1, -1).map(({ step }, i) => step - rows[i].step)
  expect(new Set(gaps).size).toBe(1)
})
