import { packRow } from '../../core/record/ensembleRow.ts'
import type { Frame, Status, Wanted } from '../../core/record/frame.ts'
import type { Snapshot } from '../../core/record/snapshot.ts'
import { type Course, unedited, upTo } from '../../core/settings/course.ts'
import type { LaneName } from '../../core/settings/experiment.ts'
import type { Command, Event } from '../../engine/wire/protocol.ts'
import { defaultExperiment } from '../../objectives/defaults.ts'
import { createModescope } from '../store.ts'
import { conduct } from './conductor.ts'
import { fakeTraining } from './trainingTesting.ts'

type Advance = Extract<Command, { type: 'advance' }>
type Back = Extract<Command, { type: 'look' | 'hand' }>

/** What a fake worker does; each may be changed on the way. */
export interface Behaviour {
  /** Milliseconds that a step takes. */
  step: number
  /** Steps between two regular evaluations. */
  every: number
  /** Whether it answers; otherwise it is silent for ever. */
  answers: boolean
  /** Messages with which it fails at its next requests, one each. */
  fails: string[]
  statuses: (step: number) => readonly Status[]
  /** Whether it can tell numbers of a step that is no regular one. */
  measures: boolean
}

export interface FakeWorker {
  readonly lane: LaneName | null
  readonly commands: readonly Command[]
  readonly ended: boolean
}

export const rowAt = (step: number, runs = 1) =>
  packRow(
    step,
    Array.from({ length: runs }, () => {
      return { step, metrics: { modes: step }, losses: {}, shares: [], captured: [], found: [] }
    }),
  )

/** A picture of no sense, by which its step is known. */
const snapshotAt = (step: number, run = 0): Snapshot => ({
  ...{ step, run, square: { center: [0, 0], halfWidth: 1 } },
  values: Int16Array.of(step % 1000, 0),
})

export const frameAt = (step: number, change: Partial<Frame> = {}): Frame => ({
  step,
  status: 'ok',
  statuses: ['ok'],
  shown: 0,
  samples: new Float32Array(),
  small: null,
  layers: {},
  square: { center: [0, 0], halfWidth: 1 },
  components: null,
  trail: [],
  rows: [],
  now: null,
  ...change,
})

/**
 * A page with a store of its own and workers that only count: each makes its steps in the time that
 * `behaviour` says. For fake timers.
 */
export function fakePage() {
  const store = createModescope()
  const workers: FakeWorker[] = []
  const usual: Behaviour = {
    step: 1,
    every: 100,
    answers: true,
    fails: [],
    statuses: () => ['ok'],
    measures: true,
  }
  const behaviour: Record<LaneName, Behaviour> = {
    a: { ...usual },
    b: { ...usual, fails: [] },
  }
  const page = { hidden: false, addEventListener: () => {} }

  const spawn = () => {
    let course: Course = unedited(defaultExperiment)
    let training = fakeTraining(course, 'a')
    let back: ReturnType<typeof fakeTraining> | null = null
    const commands: Command[] = []
    const fake = { lane: null as LaneName | null, commands, ended: false }
    workers.push(fake)
    let onmessage: ((event: { data: Event }) => void) | null = null
    let free = 0
    // One thing after the other, as a worker does.
    const answer = (data: Event, takes: number) => {
      free = Math.max(free, performance.now()) + takes
      setTimeout(() => !fake.ended && onmessage?.({ data }), free - performance.now())
    }

    const framed = (wanted: Wanted, rows: Frame['rows'], of = training): Frame => {
      const { statuses, measures } = behaviour[fake.lane!]
      const { step, number } = of
      const now = statuses(step)
      const status = now.includes('ok') ? 'ok' : 'diverged'
      return frameAt(step, {
        status,
        statuses: now,
        samples: Float32Array.of(number),
        shown: wanted.shown ?? 0,
        layers: Object.fromEntries(wanted.layers.map((id) => [id, new Float32Array(1)])),
        rows,
        ...(wanted.past && { past: rows.map((row) => snapshotAt(row.step, wanted.shown)) }),
        now: wanted.measure && measures && status === 'ok' ? rowAt(step, now.length) : null,
      })
    }

    const advance = ({ run, until, budget, wanted, edits = [] }: Advance) => {
      back = null
      training.edit(edits)
      course = { ...course, edits: [...course.edits, ...edits] }
      const { step: each, every, statuses } = behaviour[fake.lane!]
      const rows: Frame['rows'][number][] = []
      const before = training.step
      while (training.step < until && statuses(training.step).includes('ok')) {
        training.train()
        const { step } = training
        if (step % every === 0) rows.push(rowAt(step, statuses(step).length))
        if ((step - before) * each > budget) break
      }
      const steps = training.step - before
      const milliseconds = steps * each
      const frame = framed(wanted, rows)
      answer({ type: 'frame', run, frame, steps, milliseconds, drawing: 0 }, milliseconds)
    }

    /** As far back as a request wants, and as far as its budget goes. */
    const reached = ({ step, budget }: Back) => {
      if (training.step === step) return training
      if (back && back.step > step) back = null
      back ??= fakeTraining(upTo(course, step), fake.lane!)
      for (
        let spent = 0;
        back.step < step && spent <= budget;
        spent += behaviour[fake.lane!].step
      ) {
        back.train()
      }
      return back.step === step ? back : null
    }
    const goBack = (command: Back) => {
      const there = reached(command)
      const { run } = command
      if (command.type === 'hand') {
        return answer({ type: 'handed', run, checkpoint: there?.save() ?? null }, 1)
      }
      const frame = there && framed(command.wanted, [], there)
      answer({ type: 'looked', run, frame }, 1)
    }

    return {
      set onmessage(listener: typeof onmessage) {
        onmessage = listener
      },
      onerror: null,
      terminate() {
        fake.ended = true
      },
      postMessage(command: Command) {
        commands.push(command)
        if (command.type === 'hold') return
        if (command.type === 'start') {
          fake.lane = command.lane
          course = command.course
          training = fakeTraining(course, command.lane, command.from)
          back = null
        }
        const { answers, fails } = behaviour[fake.lane!]
        if (!answers) return
        const { run } = command
        const message = fails.shift()
        if (message) answer({ type: 'failed', run, failure: { code: 'said', message } }, 0)
        else if (command.type === 'advance') advance(command)
        else if (command.type === 'look' || command.type === 'hand') goBack(command)
        else if (command.type === 'start') {
          const frame = framed(command.wanted, command.from ? [] : [rowAt(0)])
          answer({ type: 'started', run, backend: command.backend, frame }, 0)
        }
      },
    } as unknown as Worker
  }

  const of = (lane: LaneName) => workers.filter((worker) => worker.lane === lane)
  return {
    store,
    page,
    behaviour,
    workers,
    lane: (name: LaneName) => store.getState().lanes[name],
    /** What the lane's workers were asked for, oldest first. */
    advances: (name: LaneName) =>
      of(name)
        .flatMap(({ commands }) => commands)
        .filter((command): command is Advance => command.type === 'advance'),
    starts: (name: LaneName) =>
      of(name)
        .flatMap(({ commands }) => commands)
        .filter(({ type }) => type === 'start').length,
    conduct: (spawning: () => Worker = spawn) => conduct({ store, spawn: spawning, page }),
  }
}
