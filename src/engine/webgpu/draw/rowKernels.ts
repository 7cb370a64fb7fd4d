import type { TensorInfo } from '@tensorflow/tfjs-core'
import { dispatch, type Gpu } from '../device/gpu.ts'
import { bindingsOf, type DrawKey, keyCode } from './drawKey.ts'

/** The first threshold that the 24 high bits of a point's first word are below. */
const pickCode = `${keyCode}
@group(0) @binding(4) var<storage, read> thresholds: array<u32>;
fn pick(point: u32, run: u32) -> u32 {
  let k = draw(point, run).x >> 8u;
  var low = 0u;
  var high = arrayLength(&thresholds) - 1u;
  while (low < high) {
    let middle = (low + high) / 2u;
    if (k < thresholds[middle]) { high = middle; } else { low = middle + 1u; }
  }
  return low;
}`

/** As `drawRows` of core/source without its noise, run by run; an invocation takes a number, or some. */
const rowCode = `${pickCode}
@group(0) @binding(5) var<storage, read> rows: array<f32>;
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
  let dim = settings[2];
  let size = settings[1] * dim;
  for (var i = id.x; i < size; i += groups.x * 64u) {
    result[id.y * size + i] = rows[pick(i / dim, id.y) * dim + i % dim];
  }
}`

/** The classes of the same rows, one-hot. */
const labelCode = `${pickCode}
@group(0) @binding(5) var<storage, read> labels: array<u32>;
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let classes = settings[2];
  if (id.x >= settings[1]) { return; }
  let label = labels[pick(id.x, id.y)];
  let to = (id.y * settings[1] + id.x) * classes;
  for (var k = 0u; k < classes; k++) { result[to + k] = select(0.0, 1.0, k == label); }
}`

/** A dispatch may have 65 535 groups along an axis: fewer than coloured pictures have numbers. */
const MOST = 16384

type Shape = readonly [runs: number, n: number, width: number]

const drawn =
  (code: string, threads: (shape: Shape) => number) =>
  (gpu: Gpu, key: DrawKey, thresholds: GPUBuffer, table: GPUBuffer, shape: Shape): TensorInfo => {
    const result = gpu.makeTensorInfo([...shape], 'float32')
    const bindings = [...bindingsOf(key), result, thresholds, table]
    dispatch(gpu, code, bindings, Math.min(MOST, Math.ceil(threads(shape) / 64)), shape[0])
    return result
  }

/** `n` rows for every run. */
export const pickedRows = drawn(rowCode, ([, n, dim]) => n * dim)

/** Their classes. */
export const pickedLabels = drawn(labelCode, ([, n]) => n)
