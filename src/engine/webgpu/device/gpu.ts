import type { DataStorage, DataType, KernelBackend, TensorInfo } from '@tensorflow/tfjs-core'
import type { TF } from '../../../objectives/objective.ts'

interface TensorData {
  readonly dtype: DataType
  resource?: GPUBuffer | null
  /** tfjs keeps here what was read back, until somebody says that it is old. */
  values: unknown
}

/** What we use of tfjs's WebGPUBackend; some of it is private, in its types only. */
export interface Gpu extends KernelBackend {
  readonly device: GPUDevice
  readonly queue: GPUQueue
  readonly tensorMap: DataStorage<TensorData>
  readonly bufferManager: {
    acquireBuffer(size: number, usage: number, mapped?: boolean, reuse?: boolean): GPUBuffer
    releaseBuffer(buffer: GPUBuffer, reuse?: boolean): void
  }
  /** Tensors whose buffers must not be used again before the next submit. */
  readonly commandQueueOwnedIds: WeakSet<object>
  commandEncoder: GPUCommandEncoder | null
  computePassEncoder: GPUComputePassEncoder | null
  dispatchCountInPass: number
  ensureCommandEncoderReady(): void
  endComputePassEncoder(): void
  submitQueue(): void
  uploadToGPU(dataId: object): void
  /** Whether all inputs are small and still on the CPU. */
  shouldExecuteOnCPU(inputs: readonly TensorInfo[], threshold?: number): boolean
  makeTensorInfo(shape: number[], dtype: DataType, values?: Float32Array): TensorInfo
}

/** The backend as ours to command, if it is tfjs's WebGPU backend. */
export const asGpu = (backend: KernelBackend): Gpu | null =>
  'commandQueueOwnedIds' in backend ? (backend as Gpu) : null

/** The same, where it must be. */
export function gpuOf(tf: TF): Gpu {
  const gpu = asGpu(tf.backend())
  if (!gpu) throw new Error(`${tf.getBackend()} is not the WebGPU backend.`)
  return gpu
}

/** Commands to a submit, as tfjs has it. */
const BATCH = 15

const pipelines = new WeakMap<GPUDevice, Map<string, GPUComputePipeline>>()

function pipeline(device: GPUDevice, code: string): GPUComputePipeline {
  const known = pipelines.get(device) ?? new Map<string, GPUComputePipeline>()
  pipelines.set(device, known)
  let compiled = known.get(code)
  if (!compiled) {
    const module = device.createShaderModule({ code })
    compiled = device.createComputePipeline({ layout: 'auto', compute: { module } })
    known.set(code, compiled)
  }
  return compiled
}

/**
 * Adds a dispatch to tfjs's command encoder. `bindings` are tensors or buffers in the order of their
 * numbers in `code`, which must use every one.
 */
export function dispatch(
  gpu: Gpu,
  code: string,
  bindings: readonly (TensorInfo | GPUBuffer)[],
  x: number,
  y = 1,
): void {
  const compiled = pipeline(gpu.device, code)
  const group = gpu.device.createBindGroup({
    layout: compiled.getBindGroupLayout(0),
    entries: bindings.map((entry, binding) => ({
      binding,
      resource: { buffer: 'dataId' in entry ? bufferOf(gpu, entry) : entry },
    })),
  })
  for (const entry of bindings) {
    if ('dataId' in entry) gpu.commandQueueOwnedIds.add(entry.dataId)
  }
  gpu.ensureCommandEncoderReady()
  gpu.computePassEncoder ??= gpu.commandEncoder!.beginComputePass()
  gpu.computePassEncoder.setPipeline(compiled)
  gpu.computePassEncoder.setBindGroup(0, group)
  gpu.computePassEncoder.dispatchWorkgroups(x, y)
  gpu.dispatchCountInPass++
  if (gpu.dispatchCountInPass >= BATCH) flush(gpu)
}

/** Submits what is recorded so far. */
export function flush(gpu: Gpu): void {
  if (!gpu.commandEncoder) return
  gpu.endComputePassEncoder()
  gpu.submitQueue()
}

/** The buffer of a tensor, which is uploaded or allocated if it has none yet. */
export function bufferOf(gpu: Gpu, { dataId, dtype }: TensorInfo): GPUBuffer {
  gpu.uploadToGPU(dataId)
  const data = gpu.tensorMap.get(dataId)
  // A cast of tfjs from bool to float32 keeps the buffer, in which there are integers.
  if (data.dtype !== dtype) throw new Error(`A ${dtype} tensor that is stored as ${data.dtype}.`)
  return data.resource!
}

/** A buffer of constants, or of zeros where only a size in bytes is given. */
export function buffer(
  { device }: Gpu,
  content: Float32Array | Uint32Array | number,
  usage: number = GPUBufferUsage.STORAGE,
): GPUBuffer {
  if (typeof content === 'number') {
    return device.createBuffer({ size: content, usage: usage | GPUBufferUsage.COPY_SRC })
  }
  const size = content.byteLength
  const result = device.createBuffer({ size, usage, mappedAtCreation: true })
  const Words = content.constructor as typeof Float32Array
  new Words(result.getMappedRange()).set(content)
  result.unmap()
  return result
}

/** The numbers of a buffer of our own. */
export async function readBuffer({ device }: Gpu, source: GPUBuffer): Promise<Float32Array> {
  const usage = GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST
  const staging = device.createBuffer({ size: source.size, usage })
  const encoder = device.createCommandEncoder()
  encoder.copyBufferToBuffer(source, 0, staging, 0, source.size)
  device.queue.submit([encoder.finish()])
  await staging.mapAsync(GPUMapMode.READ)
  const values = new Float32Array(staging.getMappedRange()).slice()
  staging.destroy()
  return values
}

/** tfjs keeps what it has read of a tensor, and does not know that this one changes in place. */
export function neverCached(gpu: Gpu, { dataId }: TensorInfo): void {
  const data = gpu.tensorMap.get(dataId)
  Object.defineProperty(data, 'values', { get: () => null, set: () => {}, configurable: true })
}
