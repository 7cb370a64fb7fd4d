import { asGpu, flush } from '../../src/engine/nn/webgpu/gpu.ts'
import type { Tensor, TF } from '../../src/objectives/objective.ts'
import { type Player, type Problem, problems } from './problems.ts'

export interface Task {
  readonly backend: string
  readonly problem: keyof typeof problems
  readonly batch: number
  readonly width: number
  /** How long to measure. */
  readonly seconds: number
}

export interface Answer {
  readonly iterationsPerSecond: number
  /** After `checkedSteps` from the start; shows that all engines compute the same thing. */
  readonly loss: number
}

export type CreatePlayer = (sizes: readonly number[], name: string) => Player

const checkedSteps = 3

/** Runs a training step at least once; returns how often. */
export type Run = () => number

/**
 * Runs one task at a time; what is set up stays for the next repetition.
 * @param repeat how an engine repeats a step, if it has a way of its own
 */
export function answerTasks(
  tf: TF,
  prepare: () => Promise<void>,
  create: CreatePlayer,
  repeat: (step: () => Tensor) => Run = (step) => () => {
    tf.dispose(tf.tidy(step))
    return 1
  },
): void {
  const ready = prepare()
  const running = new Map<string, { readonly run: Run; readonly loss: number }>()

  const start = async (task: Task) => {
    const problem: Problem = problems[task.problem]
    const step = problem(tf, create, task.batch, task.width)
    const losses = Array.from({ length: checkedSteps }, () => tf.tidy(step))
    const [loss] = await losses[checkedSteps - 1].data()
    tf.dispose(losses)
    return { run: repeat(step), loss }
  }

  addEventListener('message', async ({ data: task }: MessageEvent<Task>) => {
    await ready
    if (!(await tf.setBackend(task.backend))) throw new Error(`No backend ${task.backend}`)
    const { seconds: _, ...key } = task
    const id = JSON.stringify(key)
    const { run, loss } = running.get(id) ?? (await start(task))
    running.set(id, { run, loss })
    const gpu = asGpu(tf.backend())
    const begin = performance.now()
    let [count, elapsed] = [0, 0]
    while (elapsed < 1000 * task.seconds) {
      count += run()
      if (gpu) {
        flush(gpu)
        await gpu.queue.onSubmittedWorkDone()
      }
      elapsed = performance.now() - begin
    }
    const answer: Answer = { iterationsPerSecond: (1000 * count) / elapsed, loss }
    postMessage(answer)
  })
}
