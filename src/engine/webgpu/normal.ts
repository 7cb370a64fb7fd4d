import type { TensorInfo } from '@tensorflow/tfjs-core'
import { dispatch, type Gpu } from './gpu.ts'
import { randomCode } from './random.ts'

/** What a draw depends on: a run's seed, the stream, and the step that the clock shows. */
export interface Source {
  /** One number, the step. */
  readonly clock: GPUBuffer
  /** One per run. */
  readonly seeds: GPUBuffer
  /** Stream, and numbers (or points) per run. */
  readonly settings: GPUBuffer
}

export const sourceCode = `
@group(0) @binding(0) var<storage, read> clock: array<u32>;
@group(0) @binding(1) var<storage, read> seeds: array<u32>;
@group(0) @binding(2) var<storage, read> settings: array<u32>;
@group(0) @binding(3) var<storage, read_write> result: array<f32>;
${randomCode}
fn draw(index: u32, run: u32) -> vec4u {
  return pcg4d(vec4u(index, clock[0], settings[0], seeds[run]));
}`

/** As `normals` of core/random.ts, run by run. */
const code = `${sourceCode}
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let size = settings[1];
  let words = draw(id.x, id.y);
  let first = normalPair(words.x, words.y);
  let second = normalPair(words.z, words.w);
  let values = vec4f(first, second);
  for (var i = 0u; i < 4u && 4u * id.x + i < size; i++) {
    result[id.y * size + 4u * id.x + i] = values[i];
  }
}`

/** Standard normals, `shape` with the runs first. */
export function drawNormals(gpu: Gpu, source: Source, shape: number[]): TensorInfo {
  const result = gpu.makeTensorInfo(shape, 'float32')
  const size = shape.slice(1).reduce((product, n) => product * n, 1)
  const bindings = [source.clock, source.seeds, source.settings, result]
  dispatch(gpu, code, bindings, Math.ceil(size / 256), shape[0])
  return result
}
