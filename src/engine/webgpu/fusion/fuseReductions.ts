import type { TensorInfo } from '@tensorflow/tfjs-core'
import type { TF } from '../../../objectives/objective.ts'
import type { Gpu } from '../device/gpu.ts'
import { attachLazy, type Shader } from './lazy.ts'
import { replace } from './replace.ts'

const GROUP = 64

/** Sum and Mean over the last axes, of numbers that are computed on the way. */
export function fuseReductions(tf: TF): void {
  for (const name of ['Sum', 'Mean']) {
    replace(tf, name, (call, stock) => {
      const x = call.inputs.x as TensorInfo
      const { axis, keepDims } = call.attrs as unknown as { axis: number[]; keepDims: boolean }
      const axes = tf.util.parseAxisParam(axis, x.shape)
      const first = x.shape.length - axes.length
      const last = axes.every((one) => one >= first)
      const inner = x.shape.slice(first).reduce((product, n) => product * n, 1)
      const outer = x.shape.slice(0, first).reduce((product, n) => product * n, 1)
      // A thread sums up a short line, a workgroup a long one.
      const groups = inner < GROUP ? Math.ceil(outer / GROUP) : outer
      const gpu = call.backend as Gpu
      if (!last || x.dtype !== 'float32' || x.shape.includes(0) || groups > 65535) {
        return stock(call)
      }
      const lazy = attachLazy(tf, gpu)
      const kept = keepDims ? axes.map(() => 1) : []
      const result = gpu.makeTensorInfo([...x.shape.slice(0, first), ...kept], 'float32')
      const scale = name === 'Mean' ? `/ ${inner}.0` : ''
      const shader = inner < GROUP ? short(outer, inner, scale) : long(inner, scale)
      lazy.run(result, lazy.expressionsOf([x])[0], shader, groups)
      return result
    })
  }
}

const short =
  (outer: number, inner: number, scale: string): Shader =>
  (bindings, body) =>
    `
@group(0) @binding(0) var<storage, read_write> result: array<f32>;
${bindings}
@compute @workgroup_size(${GROUP})
fn main(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= ${outer}u) { return; }
  var sum = 0.0;
  for (var i = id.x * ${inner}u; i < id.x * ${inner}u + ${inner}u; i++) {
    ${body}
    sum += value;
  }
  result[id.x] = sum ${scale};
}`

const long =
  (inner: number, scale: string): Shader =>
  (bindings, body) =>
    `
@group(0) @binding(0) var<storage, read_write> result: array<f32>;
${bindings}
var<workgroup> parts: array<f32, ${GROUP}>;
@compute @workgroup_size(${GROUP})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  var sum = 0.0;
  for (var k = local; k < ${inner}u; k += ${GROUP}u) {
    let i = group.x * ${inner}u + k;
    ${body}
    sum += value;
  }
  parts[local] = sum;
  for (var half = ${GROUP / 2}u; half > 0u; half /= 2u) {
    workgroupBarrier();
    if (local < half) { parts[local] += parts[local + half]; }
  }
  if (local == 0u) { result[group.x] = parts[0] ${scale}; }
}`
