import { parseArgs } from 'node:util'
import { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu'
import * as tf from '@tensorflow/tfjs-core'
import { createCapture } from '../src/engine/webgpu/capture/capture.ts'
import { createClockedSums } from '../src/engine/webgpu/capture/clockedSums.ts'
import { createRecorder } from '../src/engine/webgpu/capture/recorder.ts'
import { buffer, flush, gpuOf } from '../src/engine/webgpu/device/gpu.ts'
import { installWebgpu } from '../src/engine/webgpu/installWebgpu.ts'
import type { Tensor1D } from '../src/objectives/objective.ts'
import { createOurs } from './page/ourPlayer.ts'
import { problems } from './page/problems.ts'
import { createStock } from './page/stockPlayer.ts'

interface Counts {
  dispatches: number
  uploads: number
  readbacks: number
}

const counts: Counts = { dispatches: 0, uploads: 0, readbacks: 0 }

/** Counts calls of a method of WebGPU itself. */
function count(owner: { prototype: object }, method: string, what: keyof Counts): void {
  const methods = owner.prototype as Record<string, (...all: unknown[]) => unknown>
  const original = methods[method]
  methods[method] = function (this: unknown, ...all: unknown[]) {
    counts[what]++
    return original.apply(this, all)
  }
}

type Run = () => number

interface Case {
  readonly name: string
  readonly backend: string
  readonly run: Run
}

/** Iterations per second, over at least `seconds`. */
async function rate(run: Run, seconds: number): Promise<number> {
  const gpu = gpuOf(tf)
  const begin = performance.now()
  let [done, elapsed] = [0, 0]
  while (elapsed < 1000 * seconds) {
    done += run()
    // Few commands wait, as in training.
    if (done % 10 === 0) {
      flush(gpu)
      await gpu.queue.onSubmittedWorkDone()
    }
    elapsed = performance.now() - begin
  }
  return (1000 * done) / elapsed
}

const eager =
  (step: () => tf.Tensor): Run =>
  () => {
    tf.dispose(tf.tidy(step))
    return 1
  }

function captured(step: () => tf.Tensor): Run {
  const gpu = gpuOf(tf)
  const sums = createClockedSums(tf, gpu, 1, buffer(gpu, Uint32Array.of(0)))
  const capture = createCapture(tf, gpu, () =>
    tf.tidy(() => sums.add({ loss: tf.reshape(step(), [-1]) as Tensor1D })),
  )
  return () => capture.run(0, 100)
}

export async function main(args: string[]): Promise<number> {
  const { values: flags } = parseArgs({
    args,
    options: {
      seconds: { type: 'string', default: '2' },
      batch: { type: 'string', default: '256' },
      width: { type: 'string', default: '128' },
    },
  })
  const [seconds, batch, width] = [flags.seconds, flags.batch, flags.width].map(Number)
  const hidden = [width, width]
  const size = { data: 2, latent: 2, batch, hidden, criticSteps: 1, runs: 1 }
  const { info } = (await navigator.gpu.requestAdapter())!
  console.log(`adapter ${info.description || 'null'}`)
  // An adapter gives one device.
  const device = async () => (await navigator.gpu.requestAdapter())!.requestDevice()
  const [plain, recorded] = [await device(), createRecorder(await device()).device]
  tf.copyRegisteredKernels('webgpu', 'stock')
  tf.registerBackend('stock', () => new WebGPUBackend(plain, info))
  tf.removeBackend('webgpu')
  tf.registerBackend('webgpu', () => new WebGPUBackend(recorded, info))
  installWebgpu(tf)
  count(GPUComputePassEncoder, 'dispatchWorkgroups', 'dispatches')
  count(GPUQueue, 'writeBuffer', 'uploads')
  count(GPUBuffer, 'getMappedRange', 'uploads')
  count(GPUBuffer, 'mapAsync', 'readbacks')
  for (const problem of ['gan', 'vae'] as const) {
    const cases: Case[] = []
    const add = async (name: string, backend: string, make: (step: () => tf.Tensor) => Run) => {
      await tf.setBackend(backend)
      const create = backend === 'stock' ? createStock : createOurs
      const run = make(problems[problem](tf, create, size))
      for (let i = 0; i < 5; i++) run()
      cases.push({ name, backend, run })
    }
    await add('stock tfjs', 'stock', eager)
    await add('ours, eager', 'webgpu', eager)
    await add('ours, captured', 'webgpu', captured)
    const rates = cases.map(() => [] as number[])
    for (let repetition = 0; repetition < 5; repetition++) {
      for (const [i, { backend, run }] of cases.entries()) {
        await tf.setBackend(backend)
        rates[i].push(await rate(run, seconds / 5))
      }
    }
    for (const [i, { name, backend, run }] of cases.entries()) {
      await tf.setBackend(backend)
      Object.assign(counts, { dispatches: 0, uploads: 0, readbacks: 0 })
      const done = run()
      flush(gpuOf(tf))
      const per = Object.entries(counts).map(([what, n]) => `${what} ${n / done}`)
      const median = rates[i].sort((a, b) => a - b)[2]
      const ratio = median / rates[0][2]
      console.log(
        `${problem}  ${name.padEnd(15)} ${median.toFixed(0).padStart(7)} it/s  ${ratio.toFixed(1).padStart(6)}×  ${per.join(', ')}`,
      )
    }
  }
  return 0
}
