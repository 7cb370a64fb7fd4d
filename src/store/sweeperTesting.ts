import { packRow } from '../core/record/ensembleRow.ts'
import type { Frame } from '../core/record/frame.ts'
import type { Command, Event } from '../engine/wire/protocol.ts'
import { defaultExperiment } from '../objectives/defaults.ts'
import type { Point } from './sweeper.ts'

export const row = (step: number, modes: number) =>
  packRow(step, [{ step, metrics: { modes }, losses: {}, shares: [], captured: [], found: [] }])
export const frame = (step: number, modes: number, status: Frame['status'] = 'ok') =>
  ({ step, status, statuses: [status], rows: [row(step, modes)] }) as unknown as Frame

/** Workers that make ten steps at a time; `answer` may say something else. */
export function fakeSpawn(answer: (command: Command) => Event | null = () => null) {
  const started: string[] = []
  let ended = 0
  const spawn = () => {
    let step = 0
    const worker = {
      onmessage: null as ((event: { data: Event }) => void) | null,
      onerror: null,
      terminate: () => ended++,
      postMessage(command: Command) {
        if (command.type === 'start') {
          step = 0
          started.push(`${command.lane} ${command.course.experiment.training.width}`)
        } else if (command.type === 'advance') step = Math.min(command.until, step + 10)
        const { run } = command
        const data =
          answer(command) ??
          (command.type === 'start'
            ? { type: 'started', run, backend: 'wasm', frame: frame(0, 0) }
            : {
                type: 'frame',
                run,
                frame: frame(step, step),
                steps: 10,
                milliseconds: 1,
                drawing: 0,
              })
        queueMicrotask(() => worker.onmessage?.({ data: data as Event }))
      },
    }
    return worker as unknown as Worker
  }
  return { spawn, started, ended: () => ended }
}

/** Three widths. */
export const points: Point[] = [4, 8, 16].map((width) => ({
  value: width,
  lane: 'a',
  backend: 'wasm',
  experiment: {
    ...defaultExperiment,
    training: { ...defaultExperiment.training, width },
  },
}))
