/** One lane's worker: obeys commands one after the other, and answers each with one event. */

import { holdAll } from '../../core/images/own/held.ts'
import { type Failure, failed, failureOf } from '../../core/record/failure.ts'
import { activate, tf } from '../activate.ts'
import { createSession, type Session } from '../session/session.ts'
import { againstWebgpu } from '../webgpu/device/adapter.ts'
import { createBands } from './bands.ts'
import { buffersOf } from './buffers.ts'
import { calibrate } from './calibrate.ts'
import { createPast, type Past } from './past.ts'
import type { Command, Event } from './protocol.ts'

/** A target that a person drags has come to rest after so long, in ms. */
const SETTLE = 300

let session: Session | null = null
let past: Past | null = null
let run = -1
let queue: Promise<void> = Promise.resolve()

self.onmessage = ({ data }: MessageEvent<Command>) => {
  // A new start outdates whatever still waits.
  if (data.type === 'start' || data.type === 'calibrate') run = data.run
  queue = queue.then(() => obey(data)).catch((error: unknown) => fail(data.run, failureOf(error)))
}

const post = (event: Event, transfer: Transferable[] = []) => self.postMessage(event, { transfer })

function fail(failedRun: number, failure: Failure): void {
  session = null
  post({ type: 'failed', run: failedRun, failure })
}

const onDeviceError = (_: string, failure: Failure) => fail(run, failure)

async function obey(command: Command): Promise<void> {
  // Whatever run it came with, later ones count on it.
  if (command.type === 'hold') return holdAll(command.digest, command.packed)
  if (command.run !== run) return
  switch (command.type) {
    case 'start':
      return start(command)
    case 'calibrate': {
      const rates = await calibrate(command.experiment, command.lane, onDeviceError)
      return post({ type: 'calibrated', run: command.run, rates })
    }
    case 'advance': {
      if (!session) throw failed({ code: 'noRun' })
      past?.leave()
      const began = performance.now()
      const before = session.step
      const { reference } = session
      const { metrics = [] } = command.wanted
      const more = metrics.some((id) => !shown.includes(id))
      shown = metrics
      session.edit(command.edits ?? [])
      past?.edited(command.edits ?? [])
      await session.advance(command.until, command.budget)
      const trained = performance.now()
      const frame = await session.frame(command.wanted)
      const ended = performance.now()
      post(
        {
          type: 'frame',
          run: command.run,
          frame,
          steps: session.step - before,
          milliseconds: ended - began,
          drawing: ended - trained,
        },
        buffersOf(frame),
      )
      const moved = session.reference !== reference
      if (more || moved) remeasure(command, moved)
      return
    }
    case 'look': {
      const there = await reach(command)
      const frame = (await there?.frame(command.wanted)) ?? null
      return post({ type: 'looked', run: command.run, frame }, frame ? buffersOf(frame) : [])
    }
    case 'hand': {
      const checkpoint = (await (await reach(command))?.save()) ?? null
      return post({ type: 'handed', run: command.run, checkpoint })
    }
  }
}

function reach({ step, budget }: { readonly step: number; readonly budget: number }) {
  if (!session || !past) throw failed({ code: 'noRun' })
  return past.reach(step, budget, session)
}

async function start(command: Extract<Command, { type: 'start' }>): Promise<void> {
  const { course, lane, wanted, from } = command
  clearTimeout(remeasuring)
  past?.leave()
  session?.dispose()
  session = null
  await activate(command.backend, onDeviceError)
  past = createPast(tf, course, lane, from)
  session = await createSession(tf, course, lane, from, past.checkpoints)
  shown = wanted.metrics ?? []
  const frame = await session.frame(wanted)
  post({ type: 'started', run: command.run, backend: command.backend, frame }, buffersOf(frame))
  started = command.run
  target = JSON.stringify(course.experiment.target)
  void bands.find(session.reference, target, shown, true)
}

let against: ReturnType<typeof againstWebgpu> | undefined

/** Beside the queue, because a driver may take its time: what trains does not wait for it. */
const bands = createBands(async (perfect) => {
  const ofRun = started
  against ??= againstWebgpu()
  post({ type: 'context', run: ofRun, perfect, againstWebgpu: await against })
})

/** The run whose bands are told. */
let started = -1

/** Of the metrics that wait to be asked, those that the page shows. */
let shown: readonly string[] = []

/** What is modelled: as the link says it, or once a person has changed it, the reference itself. */
let target: unknown

let remeasuring: ReturnType<typeof setTimeout> | undefined

/** What a perfect model scores on another target, once it has stopped changing, or by more metrics. */
function remeasure({ run: ofRun }: { readonly run: number }, moved: boolean): void {
  if (moved) target = session?.reference
  clearTimeout(remeasuring)
  remeasuring = setTimeout(() => {
    if (ofRun === run && session) void bands.find(session.reference, target, shown, false)
  }, SETTLE)
}
