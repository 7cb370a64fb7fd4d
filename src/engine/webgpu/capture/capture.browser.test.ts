import { beforeEach, expect, test } from 'vitest'
import { decode } from '../../../core/settings/decode.ts'
import { targetFamily } from '../../../core/targets/registry.ts'
import { catalogue } from '../../../objectives/defaults.ts'
import type { Trainable } from '../../../objectives/network.ts'
import { objectiveById } from '../../../objectives/registry.ts'
import { activate, tf } from '../../activate.ts'
import { batchFrom } from '../../backend/noise.ts'
import { createWorld } from '../../session/world.ts'
import { requestAdapter } from '../device/adapter.ts'
import { buffer, type Gpu, gpuOf } from '../device/gpu.ts'
import { createGpuDraw } from '../draw/gpuDraw.ts'
import { createCapture } from './capture.ts'
import { createClockedSums } from './clockedSums.ts'

const unexpected = (message: string) => {
  throw new Error(message)
}

let gpu: Gpu

beforeEach(async ({ skip }) => {
  if (!(await requestAdapter())) skip('no WebGPU adapter')
  await activate('webgpu', unexpected)
  gpu = gpuOf(tf)
})

/** A lane's training on the GPU, in the parts that the trainer puts together. */
function setUp(hash: string, lane: 'a' | 'b', seeds = [7, 8]) {
  const { experiment } = decode(`${hash}&batch=32&width=16`, catalogue)
  const target = targetFamily(experiment.target.id)!.build(experiment.target.values)
  const { id, values } = experiment.lanes[lane]
  const world = createWorld(tf, seeds, target, experiment.training, values)
  const learner = objectiveById(id)!.learn(world)
  const clock = buffer(gpu, Uint32Array.of(0))
  const batch = batchFrom(createGpuDraw(tf, gpu, seeds, target, clock), experiment.training.batch)
  const sums = createClockedSums(tf, gpu, seeds.length, clock)
  const step = () => tf.tidy(() => sums.add(learner.step(batch)))
  return { world, learner, step, sums, batch, target }
}

const read = async (networks: readonly Trainable[]) =>
  Promise.all(networks.map(({ theta }) => theta.data<'float32'>()))

test.each([
  ['#a=fgan', 'a'],
  ['#a=fgan&a.gradientPenalty=1', 'a'],
  ['#a=fgan&a.update=simultaneous&a.criticSteps=2', 'a'],
  ['#a=fgan&a.update=simultaneous&a.generator=gaussian', 'a'],
  ['#a=fgan&a.generator=gaussian&target=pair', 'a'],
  ['#a=fgan&a.gradientPenalty=1&activation=silu', 'a'],
  ['#b=vae', 'b'],
  ['#b=jointrkl&b.estimator=adversarial', 'b'],
] as const)('replayed steps of %s are the eager ones, bit for bit', async (hash, lane) => {
  const eager = setUp(hash, lane)
  for (let step = 0; step < 12; step++) eager.step()
  const replayed = setUp(hash, lane)
  const capture = createCapture(tf, gpu, replayed.step)
  for (let step = 0; step < 12; ) step += capture.run(step, Math.min(4, 12 - step))
  expect(capture.commands()).not.toBeNull()
  expect(capture.commands()!.length).toBeGreaterThan(10)
  expect(await read(replayed.world.trainables)).toEqual(await read(eager.world.trainables))
  expect(await replayed.sums.read()).toEqual(await eager.sums.read())
  capture.dispose()
})

test('a changed setting is taken up', async () => {
  const tuned = async (replays: boolean) => {
    const { world, step } = setUp('#a=fgan', 'a')
    const capture = createCapture(tf, gpu, step)
    const run = () => (replays ? capture.run(0, 1) : step())
    for (let i = 0; i < 6; i++) run()
    world.values.generatorRate = 0.1
    capture.reset()
    for (let i = 0; i < 6; i++) run()
    return read(world.networks)
  }
  expect(await tuned(true)).toEqual(await tuned(false))
})

test('weights that are set from outside are taken up', async () => {
  const train = async (replays: boolean) => {
    const { world, step } = setUp('#a=fgan', 'a')
    const capture = createCapture(tf, gpu, step)
    const run = () => (replays ? capture.run(0, 1) : step())
    for (let i = 0; i < 6; i++) run()
    const [{ theta }] = world.networks
    tf.tidy(() => theta.assign(tf.mul(theta, 0.5)))
    for (let i = 0; i < 6; i++) run()
    return read(world.networks)
  }
  expect(await train(true)).toEqual(await train(false))
})

test('an iteration that changes by itself is never replayed', async () => {
  const { step } = setUp('#a=fgan', 'a')
  let n = 0
  const capture = createCapture(tf, gpu, () => {
    step()
    tf.tidy(() => tf.square(tf.fill([2000], ++n)))
  })
  for (let i = 0; i < 8; i++) expect(capture.run(i, 5)).toBe(1)
  expect(capture.commands()).toBeNull()
  expect(n).toBe(8)
})

test.each(['a', 'b'] as const)('16 runs of lane %s take the commands of one', async (lane) => {
  const commands = [1, 16].map((runs) => {
    const seeds = Array.from({ length: runs }, (_, run) => run)
    const capture = createCapture(tf, gpu, setUp('', lane, seeds).step)
    for (let i = 0; i < 3; i++) capture.run(i, 1)
    return capture.commands()!.length
  })
  expect(commands[1]).toBe(commands[0])
})
