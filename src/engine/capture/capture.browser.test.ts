import { expect, test } from 'vitest'
import { decode } from '../../core/link.ts'
import { pcg4d } from '../../core/random.ts'
import { targetFamily } from '../../core/targets/registry.ts'
import { catalogue } from '../../objectives/defaults.ts'
import type { Trainable } from '../../objectives/objective.ts'
import { objectiveById } from '../../objectives/registry.ts'
import { requestAdapter } from '../adapter.ts'
import { activate, tf } from '../backend.ts'
import { asGpu, buffer, dispatch, type Gpu } from '../nn/webgpu/gpu.ts'
import { randomCode } from '../nn/webgpu/random.ts'
import { seededBatch } from '../noise.ts'
import { createWorld } from '../world.ts'
import { createCapture } from './capture.ts'
import { createGpuBatch } from './gpuBatch.ts'
import { createTicker } from './tick.ts'

const unexpected = (message: string) => {
  throw new Error(message)
}

async function backend(): Promise<Gpu | null> {
  if (!(await requestAdapter())) return null
  await activate('webgpu', unexpected)
  return asGpu(tf.backend())
}

/** A lane's training on the GPU, in the parts that the trainer puts together. */
function setUp(gpu: Gpu, hash: string, lane: 'a' | 'b', seeds = [7, 8]) {
  const { experiment } = decode(`${hash}&batch=32&width=16`, catalogue)
  const target = targetFamily(experiment.target.id)!.build(experiment.target.values)
  const { id, values } = experiment.lanes[lane]
  const world = createWorld(tf, seeds, 2, experiment.training, values)
  const learner = objectiveById(id)!.learn(world)
  const clock = buffer(gpu, Uint32Array.of(0))
  const batch = createGpuBatch(tf, gpu, seeds, experiment.training.batch, target, clock)
  const ticker = createTicker(tf, gpu, seeds.length, clock)
  const step = () => tf.tidy(() => ticker.tick(learner.step(batch)))
  return { world, learner, step, ticker, batch, target }
}

const read = async (networks: readonly Trainable[]) =>
  Promise.all(networks.map(({ theta }) => theta.data<'float32'>()))

test.each([
  ['#a=fgan', 'a'],
  ['#b=vae', 'b'],
  ['#b=jointrkl&b.estimator=adversarial', 'b'],
] as const)('replayed steps of %s are the eager ones, bit for bit', async (hash, lane) => {
  const gpu = await backend()
  if (!gpu) return
  const eager = setUp(gpu, hash, lane)
  for (let step = 0; step < 12; step++) eager.step()
  const replayed = setUp(gpu, hash, lane)
  const capture = createCapture(tf, gpu, replayed.step)
  for (let step = 0; step < 12; ) step += capture.run(Math.min(4, 12 - step))
  expect(capture.commands).not.toBeNull()
  expect(capture.commands!.length).toBeGreaterThan(10)
  expect(await read(replayed.world.networks)).toEqual(await read(eager.world.networks))
  expect(await replayed.ticker.take()).toEqual(await eager.ticker.take())
  capture.dispose()
})

test('a changed setting is taken up', async () => {
  const gpu = await backend()
  if (!gpu) return
  const tuned = async (replays: boolean) => {
    const { world, step } = setUp(gpu, '#a=fgan', 'a')
    const capture = createCapture(tf, gpu, step)
    const run = () => (replays ? capture.run(1) : step())
    for (let i = 0; i < 6; i++) run()
    world.values.generatorRate = 0.1
    capture.reset()
    for (let i = 0; i < 6; i++) run()
    return read(world.networks)
  }
  expect(await tuned(true)).toEqual(await tuned(false))
})

test('weights that are set from outside are taken up', async () => {
  const gpu = await backend()
  if (!gpu) return
  const train = async (replays: boolean) => {
    const { world, step } = setUp(gpu, '#a=fgan', 'a')
    const capture = createCapture(tf, gpu, step)
    const run = () => (replays ? capture.run(1) : step())
    for (let i = 0; i < 6; i++) run()
    const [{ theta }] = world.networks
    tf.tidy(() => theta.assign(tf.mul(theta, 0.5)))
    for (let i = 0; i < 6; i++) run()
    return read(world.networks)
  }
  expect(await train(true)).toEqual(await train(false))
})

test('an iteration that changes by itself is never replayed', async () => {
  const gpu = await backend()
  if (!gpu) return
  const { step } = setUp(gpu, '#a=fgan', 'a')
  let n = 0
  const capture = createCapture(tf, gpu, () => {
    step()
    tf.tidy(() => tf.square(tf.fill([2000], ++n)))
  })
  for (let i = 0; i < 8; i++) expect(capture.run(5)).toBe(1)
  expect(capture.commands).toBeNull()
  expect(n).toBe(8)
})

test.each(['a', 'b'] as const)('16 runs of lane %s take the commands of one', async (lane) => {
  const gpu = await backend()
  if (!gpu) return
  const commands = [1, 16].map((runs) => {
    const seeds = Array.from({ length: runs }, (_, run) => run)
    const capture = createCapture(tf, gpu, setUp(gpu, '', lane, seeds).step)
    for (let i = 0; i < 3; i++) capture.run(1)
    return capture.commands!.length
  })
  expect(commands[1]).toBe(commands[0])
})

test('integers on the GPU are those of pcg4d, bit for bit', async () => {
  const gpu = await backend()
  if (!gpu) return
  const counters = Uint32Array.from({ length: 256 }, (_, i) => Math.imul(i, 0x9e3779b1) >>> (i % 7))
  const code = `${randomCode}
@group(0) @binding(0) var<storage, read> counters: array<vec4u>;
@group(0) @binding(1) var<storage, read_write> words: array<vec4u>;
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) { words[id.x] = pcg4d(counters[id.x]); }`
  const words = tf.zeros([256])
  dispatch(gpu, code, [buffer(gpu, counters), words], 1)
  const expected = new Uint32Array(256)
  for (let i = 0; i < 256; i += 4) {
    pcg4d(expected, i, counters[i], counters[i + 1], counters[i + 2], counters[i + 3])
  }
  Object.defineProperty(gpu.tensorMap.get(words.dataId), 'values', { value: null, writable: true })
  const { buffer: bytes } = (await words.data()) as Float32Array
  expect(new Uint32Array(bytes)).toEqual(expected)
})

test('noise and data on the GPU are those of the other backends', async () => {
  const gpu = await backend()
  if (!gpu) return
  const seeds = [7, 8]
  for (const id of ['ring', 'random', 'spiral', 'rare']) {
    const family = targetFamily(id)!
    const { experiment } = decode(`#target=${id}`, catalogue)
    const target = family.build(experiment.target.values)
    for (const step of [0, 1, 123456]) {
      const n = 1001
      const clock = buffer(gpu, Uint32Array.of(step))
      const ours = createGpuBatch(tf, gpu, seeds, n, target, clock)
      const theirs = seededBatch(tf, seeds, n, step, target)
      for (const draw of ['normal', 'real'] as const) {
        const a = draw === 'normal' ? ours.normal('z', 3) : ours.real(1)
        const b = draw === 'normal' ? theirs.normal('z', 3) : theirs.real(1)
        const [x, y] = [await a.data(), await b.data()]
        let worst = 0
        x.forEach((value, i) => {
          worst = Math.max(worst, Math.abs(value - y[i]))
        })
        expect(x).toHaveLength(y.length)
        expect(worst).toBeLessThan(1e-5)
      }
    }
  }
})

test('normals at the ends of the range', async () => {
  const gpu = await backend()
  if (!gpu) return
  const code = `${randomCode}
@group(0) @binding(0) var<storage, read> words: array<vec2u>;
@group(0) @binding(1) var<storage, read_write> pairs: array<vec2f>;
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  pairs[id.x] = normalPair(words[id.x].x, words[id.x].y);
}`
  const ends = [0, 256, 0xffffffff, 0xfffffe00, 0x80000000, 0x7fffffff, 0xb504f300, 0xb504f400]
  const words = Uint32Array.from({ length: 128 }, (_, i) => ends[(i % 2 ? i >> 4 : i >> 1) % 8])
  const pairs = tf.zeros([128])
  dispatch(gpu, code, [buffer(gpu, words), pairs], 1)
  Object.defineProperty(gpu.tensorMap.get(pairs.dataId), 'values', { value: null, writable: true })
  const ours = await pairs.data()
  const uniform = (word: number) => ((word >>> 8) + 0.5) * 2 ** -24
  for (let i = 0; i < 128; i += 2) {
    const radius = Math.sqrt(-2 * Math.log(uniform(words[i])))
    const angle = 2 * Math.PI * uniform(words[i + 1])
    expect(Math.abs(ours[i] - radius * Math.cos(angle))).toBeLessThan(2e-6)
    expect(Math.abs(ours[i + 1] - radius * Math.sin(angle))).toBeLessThan(2e-6)
  }
})
