import type { BackendName } from '../../src/core/record/backend.ts'
import { pcg4d } from '../../src/core/space/random.ts'
import { activate, tf } from '../../src/engine/activate.ts'
import { distance, evaluate } from '../../src/engine/network/testing.ts'
import { buffer, dispatch, gpuOf, neverCached } from '../../src/engine/webgpu/device/gpu.ts'
import { randomCode } from '../../src/engine/webgpu/draw/randomCode.ts'
import { failOnError, open } from './session.ts'

/** A line per check; false if one of them failed. */
export async function check(): Promise<boolean> {
  let well = true
  const say = (name: string, error: number, bound: number) => {
    const good = error <= bound
    well &&= good
    const verdict = good ? 'ok' : 'WRONG'
    console.log(`${name.padEnd(52)} off by ${error.toExponential(1)}, at most ${bound}  ${verdict}`)
  }
  say('integers of pcg4d', await integers(), 0)
  for (const [what, i, bound] of [
    ['values', 0, 1e-5],
    ['gradient to x', 1, 1e-4],
    ['gradient to θ', 2, 1e-4],
  ] as const) {
    for (const [sizes, rows, runs] of networks) {
      const [ours, expected] = await networkOn(sizes, rows, runs)
      say(
        `network ${sizes.join('-')} × ${rows} × ${runs}: ${what}`,
        distance(ours[i], expected[i]),
        bound,
      )
    }
  }
  for (const [hash, lane] of lanes) {
    const small = `${hash}&batch=32&width=16&seed=7`
    for (const [steps, bound] of [
      [1, 1e-5],
      [10, 1e-3],
    ]) {
      const ours = await samplesAfter('webgpu', small, lane, steps)
      const expected = await samplesAfter('reference', small, lane, steps)
      say(`${hash}, samples after ${steps}`, largest(ours, expected), bound)
    }
  }
  for (const lane of ['a', 'b'] as const) {
    const captured = await samplesAfter('webgpu', '', lane, 50)
    const eager = await samplesAfter('webgpu', '', lane, 50, true)
    say(`default lane ${lane}, 50 steps captured and eager`, largest(captured, eager), 0)
  }
  return well
}

const networks: readonly [number[], number, number][] = [
  [[2, 16, 16, 1], 32, 1],
  [[2, 130, 67, 3], 300, 2],
  [[2, 400, 512, 1], 19, 1],
  [[8, 64, 64, 2], 64, 16],
]

const lanes = [
  ['#a=fgan', 'a'],
  ['#b=vae', 'b'],
  ['#b=jointrkl&optimiser=rmsprop', 'b'],
  ['#a=nonsaturating&optimiser=sgd&activation=tanh', 'a'],
  ['#a=fgan&a.gradientPenalty=1', 'a'],
  ['#a=fit&a.divergence=js&target=drawnplane', 'a'],
  ['#a=fit&a.estimator=data&a.model=flow', 'a'],
] as const

async function integers(): Promise<number> {
  await activate('webgpu', failOnError)
  const gpu = gpuOf(tf)
  const counters = Uint32Array.from(
    { length: 4096 },
    (_, i) => Math.imul(i, 0x9e3779b1) >>> (i % 7),
  )
  const code = `${randomCode}
@group(0) @binding(0) var<storage, read> counters: array<vec4u>;
@group(0) @binding(1) var<storage, read_write> words: array<vec4u>;
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) { words[id.x] = pcg4d(counters[id.x]); }`
  const words = tf.zeros([4096])
  dispatch(gpu, code, [buffer(gpu, counters), words], 16)
  const expected = new Uint32Array(4096)
  for (let i = 0; i < 4096; i += 4) {
    pcg4d(expected, i, counters[i], counters[i + 1], counters[i + 2], counters[i + 3])
  }
  neverCached(gpu, words)
  const bytes = ((await words.data()) as Float32Array).slice().buffer
  return new Uint32Array(bytes).filter((word, i) => word !== expected[i]).length
}

async function networkOn(sizes: readonly number[], rows: number, runs: number) {
  const network = { sizes, rows, runs, activation: 'silu' } as const
  await activate('webgpu', failOnError)
  const ours = await evaluate(network)
  await activate('reference', failOnError)
  return [ours, await evaluate(network)]
}

/** @param eager whether every step issues its commands anew */
async function samplesAfter(
  name: BackendName,
  hash: string,
  lane: 'a' | 'b',
  steps: number,
  eager = false,
): Promise<Float32Array> {
  const session = await open(name, hash, lane)
  while (session.step < steps) {
    await session.advance(eager ? session.step + 1 : steps, Number.POSITIVE_INFINITY)
    if (eager) session.edit([{ step: session.step, change: { lane: 'a', values: {} } }])
  }
  const { samples } = await session.frame({ samples: 500, layers: [] })
  session.dispose()
  return samples
}

const largest = (a: Float32Array, b: Float32Array): number =>
  a.reduce((worst, value, i) => Math.max(worst, Math.abs(value - b[i])), 0)
