import { beforeEach, expect, test } from 'vitest'
import { decode } from '../../../core/settings/decode.ts'
import { pcg4d } from '../../../core/space/random.ts'
import { targetFamily } from '../../../core/targets/registry.ts'
import { catalogue } from '../../../objectives/defaults.ts'
import { activate, tf } from '../../activate.ts'
import { batchFrom } from '../../backend/noise.ts'
import { plainBatch } from '../../backend/plainDraw.ts'
import { rowTargets } from '../../backend/rowsTesting.ts'
import { wrap } from '../capture/wrap.ts'
import { requestAdapter } from '../device/adapter.ts'
import { buffer, dispatch, type Gpu, gpuOf, neverCached } from '../device/gpu.ts'
import { createGpuDraw } from './gpuDraw.ts'
import { randomCode } from './randomCode.ts'

let gpu: Gpu

beforeEach(async ({ skip }) => {
  if (!(await requestAdapter())) skip('no WebGPU adapter')
  await activate('webgpu', (message) => {
    throw new Error(message)
  })
  gpu = gpuOf(tf)
})

test('integers on the GPU are those of pcg4d, bit for bit', async () => {
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
  neverCached(gpu, words)
  const { buffer: bytes } = (await words.data()) as Float32Array
  expect(new Uint32Array(bytes)).toEqual(expected)
})

test('noise and data on the GPU are those of the other backends', async () => {
  const seeds = [7, 8]
  for (const id of ['ring', 'random', 'spiral', 'rare']) {
    const family = targetFamily(id)!
    const { experiment } = decode(`#target=${id}`, catalogue)
    const target = family.build(experiment.target.values)
    for (const step of [0, 1, 123456]) {
      const n = 1001
      const clock = buffer(gpu, Uint32Array.of(step))
      const ours = batchFrom(createGpuDraw(tf, gpu, seeds, target, clock), n)
      const theirs = plainBatch(tf, seeds, n, step, target)
      for (const draw of ['normal', 'real'] as const) {
        const a = draw === 'normal' ? ours.normal('z', 3) : ours.data(1).x
        const b = draw === 'normal' ? theirs.normal('z', 3) : theirs.data(1).x
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

test('uniforms and classes on the GPU are those of TypeScript, bit for bit', async () => {
  const seeds = [7, 8]
  const target = targetFamily('ring')!.build(
    decode('#target=ring', catalogue).experiment.target.values,
  )
  for (const [n, step] of [
    [1, 0],
    [1001, 12],
  ]) {
    const clock = buffer(gpu, Uint32Array.of(step))
    const ours = batchFrom(createGpuDraw(tf, gpu, seeds, target, clock), n)
    const theirs = plainBatch(tf, seeds, n, step, target)
    expect(await ours.uniform('u', 3).data()).toEqual(await theirs.uniform('u', 3).data())
    for (const classes of [1, 2, 10, 129]) {
      const [a, b] = [ours.oneHot('k', classes), theirs.oneHot('k', classes)]
      expect(a.shape).toEqual([2, n, classes])
      expect(await a.data()).toEqual(await b.data())
    }
  }
})

test.each(rowTargets)('%s are drawn on the GPU as in TypeScript', async (_, target) => {
  const [seeds, n, step] = [[7, 8], 401, 9]
  const clock = buffer(gpu, Uint32Array.of(step))
  const ours = batchFrom(createGpuDraw(tf, gpu, seeds, target, clock), n).data(1)
  const theirs = plainBatch(tf, seeds, n, step, target).data(1)
  expect(ours.x.shape).toEqual([2, n, target.space.dim])
  expect(await ours.label?.data()).toEqual(await theirs.label?.data())
  const expected = await theirs.x.data()
  ;(await ours.x.data()).forEach((value, i) => {
    expect(Math.abs(value - expected[i])).toBeLessThan(1e-5)
  })
})

test('more numbers than there are invocations', async () => {
  const [, target] = rowTargets.find(([name]) => name === 'images')!
  // 1.2 million numbers.
  const [seeds, n, step] = [[7], 100_000, 2]
  const clock = buffer(gpu, Uint32Array.of(step))
  const ours = await batchFrom(createGpuDraw(tf, gpu, seeds, target, clock), n)
    .data()
    .x.data()
  const theirs = await plainBatch(tf, seeds, n, step, target).data().x.data()
  let worst = 0
  ours.forEach((value, i) => {
    worst = Math.max(worst, Math.abs(value - theirs[i]))
  })
  expect(worst).toBeLessThan(1e-5)
})

test('a table that no buffer here can hold is refused', () => {
  const [, target] = rowTargets[3]
  const limits = { ...gpu.device.limits, maxStorageBufferBindingSize: 2664 }
  const draw = (most: number) => {
    const device = wrap(gpu.device, { limits: { ...limits, maxBufferSize: most } })
    const clock = buffer(gpu, Uint32Array.of(0))
    return createGpuDraw(tf, wrap(gpu, { device }), [7], target, clock)
  }
  // 333 points of two numbers.
  expect(() => draw(2663)).toThrow('tableTooLarge')
  draw(2664).dispose()
})

test('normals at the ends of the range', async () => {
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
  neverCached(gpu, pairs)
  const ours = await pairs.data()
  const uniform = (word: number) => ((word >>> 8) + 0.5) * 2 ** -24
  for (let i = 0; i < 128; i += 2) {
    const radius = Math.sqrt(-2 * Math.log(uniform(words[i])))
    const angle = 2 * Math.PI * uniform(words[i + 1])
    expect(Math.abs(ours[i] - radius * Math.cos(angle))).toBeLessThan(2e-6)
    expect(Math.abs(ours[i + 1] - radius * Math.sin(angle))).toBeLessThan(2e-6)
  }
})
