import type { TensorInfo } from '@tensorflow/tfjs-core'
import type { Mixture } from '../../../core/gaussian/mixture.ts'
import type { Units } from '../../../core/targets/target.ts'
import { dispatch, type Gpu } from '../device/gpu.ts'
import { bindingsOf, type DrawKey, keyCode } from './drawKey.ts'

/** Numbers for a component: threshold, mean, and the matrix that takes N(0, I) to its spread. */
const WIDTH = 7

/**
 * The mixture in standard units, for the kernel. Component k is drawn by words below its threshold
 * that are not below the one before; thresholds are integers, so the choice is that of
 * core/gaussian.
 */
export function thresholdTable(mixture: Mixture, { center, unit }: Units): Float32Array {
  const table = new Float32Array(WIDTH * mixture.length)
  let cumulative = 0
  mixture.forEach(({ weight, mean, sd, angle }, k) => {
    cumulative += weight
    const [a, b] = [sd[0] / unit, sd[1] / unit]
    const [c, s] = [Math.cos(angle), Math.sin(angle)]
    const last = k === mixture.length - 1
    const threshold = last ? 2 ** 24 : Math.floor(cumulative * 2 ** 24 - 0.5) + 1
    const place = [(mean[0] - center[0]) / unit, (mean[1] - (center[1] ?? 0)) / unit]
    table.set([threshold, ...place, a * c, -b * s, a * s, b * c], WIDTH * k)
  })
  return table
}

/** As `sample` of core/gaussian, run by run. */
const code = `${keyCode}
@group(0) @binding(4) var<storage, read> mixture: array<f32>;
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let points = settings[1];
  if (id.x >= points) { return; }
  let words = draw(id.x, id.y);
  let choice = f32(words.x >> 8u);
  var at = 0u;
  while (choice >= mixture[at]) { at += ${WIDTH}u; }
  let z = normalPair(words.y, words.z);
  let to = 2u * (id.y * points + id.x);
  result[to] = mixture[at + 1u] + mixture[at + 3u] * z.x + mixture[at + 4u] * z.y;
  result[to + 1u] = mixture[at + 2u] + mixture[at + 5u] * z.x + mixture[at + 6u] * z.y;
}`

/** `n` points of the target for every run, in standard units. */
export function drawPoints(
  gpu: Gpu,
  key: DrawKey,
  table: GPUBuffer,
  runs: number,
  n: number,
): TensorInfo {
  const result = gpu.makeTensorInfo([runs, n, 2], 'float32')
  dispatch(gpu, code, [...bindingsOf(key), result, table], Math.ceil(n / 64), runs)
  return result
}
