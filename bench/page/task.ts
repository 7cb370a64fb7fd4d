import { asGpu, flush } from '../../src/engine/webgpu/device/gpu.ts'
import type { Tensor, TF } from '../../src/objectives/objective.ts'
import type { CreatePlayer, Problem, Size } from './problem.ts'
import { problems } from './problems.ts'

export interface Task extends Size {
  readonly backend: string
  readonly problem: keyof typeof problems
  /** Whether our engine replays steps; stock tfjs cannot. */
  readonly replay: boolean
  /** How long to measure. */
  readonly seconds: number
}

export interface Answer {
  readonly iterationsPerSecond: number
  /** After `checkedSteps` from the start; shows that all engines compute the same thing. */
  readonly loss: number
  /** Kernels that tfjs runs in a step. */
  readonly kernels: number
}

const checkedSteps = 3
/** Until replays have begun. */
const warmingSteps = 5

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
  repeat?: (step: () => Tensor, task: Task) => Run,
): void {
  const ready = prepare()
  const running = new Map<string, { run: Run; loss: number; kernels: number }>()

  const start = async (task: Task) => {
    const problem: Problem = problems[task.problem]
    const step = problem(tf, create, task)
    const losses = Array.from({ length: checkedSteps }, () => tf.tidy(step))
    const [loss] = await losses[checkedSteps - 1].data()
    tf.dispose(losses)
    const plain = () => {
      tf.dispose(tf.tidy(step))
      return 1
    }
    const run = repeat && task.replay ? repeat(step, task) : plain
    for (let i = 0; i < warmingSteps; i++) run()
    return { run, loss, kernels: countKernels(tf, run) }
  }

  addEventListener('message', async ({ data: task }: MessageEvent<Task>) => {
    await ready
    if (!(await tf.setBackend(task.backend))) throw new Error(`No backend ${task.backend}`)
    const { seconds: _, ...key } = task
    const id = JSON.stringify(key)
    const { run, ...rest } = running.get(id) ?? (await start(task))
    running.set(id, { run, ...rest })
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
    const answer: Answer = { iterationsPerSecond: (1000 * count) / elapsed, ...rest }
    postMessage(answer)
  })
}

function countKernels(tf: TF, run: Run): number {
  const engine = tf.engine()
  const { runKernel } = engine
  let count = 0
  engine.runKernel = (...all) => {
    count++
    return runKernel.apply(engine, all) as never
  }
  const steps = run()
  engine.runKernel = runKernel
  return count / steps
}
