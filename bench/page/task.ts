import type { Steps } from '../../src/engine/replay/replay.ts'
import type { Tensor, TF } from '../../src/objectives/objective.ts'
import { type Player, problems } from './problems.ts'

/** The networks and batches of one case. */
export interface Size {
  readonly data: number
  readonly latent: number
  readonly batch: number
  readonly hidden: readonly number[]
  readonly criticSteps: number
  readonly runs: number
}

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

export interface Engine {
  readonly tf: TF
  prepare(): Promise<void>
  create(sizes: readonly number[], name: string, size: Size): Player
  steps(step: () => void, replay: boolean): Steps
}

const checkedSteps = 10

/** Runs one task at a time; what is set up stays for the next repetition. */
export function answerTasks(engine: Engine): void {
  const { tf } = engine
  const ready = engine.prepare()
  const running = new Map<string, Omit<Answer, 'iterationsPerSecond'> & { steps: Steps }>()

  const start = async (task: Task) => {
    const last = tf.variable(tf.scalar(0), false)
    const step = problems[task.problem](tf, engine.create, task)
    const steps = engine.steps(() => last.assign(tf.sum(step()) as typeof last), task.replay)
    for (let k = 0; k < checkedSteps; k++) steps.run(k)
    steps.settle()
    const [loss] = await last.data()
    const { kernels } = await tf.profile(() => {
      steps.run(checkedSteps)
      return [] as Tensor[]
    })
    return { steps, loss, kernels: kernels.length }
  }

  addEventListener('message', async ({ data: task }: MessageEvent<Task>) => {
    await ready
    if (!(await tf.setBackend(task.backend))) throw new Error(`No backend ${task.backend}`)
    const { seconds: _, ...key } = task
    const id = JSON.stringify(key)
    const { steps, ...counts } = running.get(id) ?? (await start(task))
    running.set(id, { steps, ...counts })
    const begin = performance.now()
    let [count, elapsed] = [0, 0]
    while (elapsed < 1000 * task.seconds) {
      steps.run(count)
      count++
      elapsed = performance.now() - begin
    }
    const answer: Answer = { iterationsPerSecond: (1000 * count) / elapsed, ...counts }
    postMessage(answer)
  })
}
