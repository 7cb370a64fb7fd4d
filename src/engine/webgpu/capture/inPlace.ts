import type { TensorInfo, Variable } from '@tensorflow/tfjs-core'
import type { TF } from '../../../objectives/objective.ts'
import { bufferOf, dispatch, type Gpu, neverCached } from '../device/gpu.ts'
import { lazyOf } from '../fusion/lazy.ts'

const GROUP = 64

const code = (size: number): string => `
@group(0) @binding(0) var<storage, read> source: array<f32>;
@group(0) @binding(1) var<storage, read_write> result: array<f32>;
@compute @workgroup_size(${GROUP})
fn main(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
  for (var i = id.x; i < ${size}u; i += groups.x * ${GROUP}u) { result[i] = source[i]; }
}`

function copy(gpu: Gpu, source: TensorInfo, result: TensorInfo): void {
  const size = source.shape.reduce((product, n) => product * n, 1)
  dispatch(gpu, code(size), [source, result], Math.min(Math.ceil(size / GROUP), 4096))
}

const variablesOn = (tf: TF, gpu: Gpu): readonly Variable[] =>
  Object.values(tf.engine().registeredVariables).filter(({ dataId }) => gpu.tensorMap.has(dataId))

/** Gives a variable numbers of its own, where it began as another tensor. */
function part(tf: TF, gpu: Gpu, variable: Variable): void {
  const saved = gpu.makeTensorInfo(variable.shape, 'float32')
  copy(gpu, variable, saved)
  const own = tf.engine().makeTensorFromTensorInfo(saved)
  variable.assign(own)
  own.dispose()
}

/**
 * Does an iteration so that every variable is where it was before: what is assigned to it is copied
 * there. So a repetition, which knows buffers only, finds it.
 */
export function inPlace(tf: TF, gpu: Gpu, iteration: () => void): void {
  const found = new Set<object>()
  const homes = variablesOn(tf, gpu).map((variable) => {
    if (found.has(variable.dataId)) part(tf, gpu, variable)
    found.add(variable.dataId)
    return { variable, home: tf.keep(tf.clone(variable)) }
  })
  iteration()
  // A variable that the iteration has made from another one would change with that.
  for (const variable of variablesOn(tf, gpu)) {
    const isNew = !homes.some((one) => one.variable === variable)
    if (isNew && found.has(variable.dataId)) part(tf, gpu, variable)
    if (isNew) found.add(variable.dataId)
  }
  const moved = homes.filter(({ variable, home }) => variable.dataId !== home.dataId)
  const taken = new Set(moved.map(({ home }) => home.dataId))
  for (const { home } of moved) {
    lazyOf(gpu)?.settle(home)
    bufferOf(gpu, home)
    neverCached(gpu, home)
  }
  // Assignments of an iteration are simultaneous: one that hands on what another variable was takes a
  // copy of that before any is overwritten.
  const sources = moved.map(({ variable }): TensorInfo => {
    if (!taken.has(variable.dataId)) return variable
    const saved = gpu.makeTensorInfo(variable.shape, 'float32')
    copy(gpu, variable, saved)
    return saved
  })
  moved.forEach(({ variable, home }, i) => {
    copy(gpu, sources[i], home)
    if (sources[i] !== variable) gpu.disposeData(sources[i].dataId)
    variable.assign(home)
  })
  for (const { home } of homes) home.dispose()
}
