import type { TensorInfo } from '@tensorflow/tfjs-core'
import { dispatch, type Gpu } from '../device/gpu.ts'
import { bindingsOf, type DrawKey, keyCode } from './drawKey.ts'

type Shape = readonly [runs: number, n: number, dim: number]

/** Four numbers of a run to a counter. */
const code = (values: string): string => `${keyCode}
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let size = settings[1] * settings[2];
  let words = draw(id.x, id.y);
  let values = ${values};
  for (var i = 0u; i < 4u && 4u * id.x + i < size; i++) {
    result[id.y * size + 4u * id.x + i] = values[i];
  }
}`

/** As `normals` of core/space/random.ts, run by run. */
const normalCode = code('vec4f(normalPair(words.x, words.y), normalPair(words.z, words.w))')
/** As `openUniforms` there. */
const uniformCode = code('(vec4f(words >> vec4u(9u)) + 0.5) * (1.0 / 8388608.0)')

/** As `classes` there, four points to a counter; the product has more than 32 bits, so in two parts. */
const oneHotCode = `${keyCode}
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let classes = settings[2];
  if (id.x >= settings[1]) { return; }
  let word = draw(id.x / 4u, id.y)[id.x % 4u] >> 8u;
  let drawn = ((word >> 12u) * classes + (((word & 4095u) * classes) >> 12u)) >> 12u;
  let to = (id.y * settings[1] + id.x) * classes;
  for (var k = 0u; k < classes; k++) { result[to + k] = select(0.0, 1.0, k == drawn); }
}`

function drawn(gpu: Gpu, code: string, key: DrawKey, shape: Shape, threads: number): TensorInfo {
  const result = gpu.makeTensorInfo([...shape], 'float32')
  dispatch(gpu, code, [...bindingsOf(key), result], Math.ceil(threads / 64), shape[0])
  return result
}

const counters = ([, n, dim]: Shape): number => Math.ceil((n * dim) / 4)

export const drawNormals = (gpu: Gpu, key: DrawKey, shape: Shape): TensorInfo =>
  drawn(gpu, normalCode, key, shape, counters(shape))

export const drawUniforms = (gpu: Gpu, key: DrawKey, shape: Shape): TensorInfo =>
  drawn(gpu, uniformCode, key, shape, counters(shape))

export const drawOneHots = (gpu: Gpu, key: DrawKey, shape: Shape): TensorInfo =>
  drawn(gpu, oneHotCode, key, shape, shape[1])
