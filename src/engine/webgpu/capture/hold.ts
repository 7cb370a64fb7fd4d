import type { Gpu } from '../device/gpu.ts'

/** Until `stop`, buffers that tfjs takes are fresh, and those it gives back are held instead. */
export function holdBuffers(gpu: Gpu, onUpload: (values: ArrayBufferView) => void) {
  const { bufferManager } = gpu
  const { acquireBuffer, releaseBuffer } = bufferManager
  const { uploadToGPU } = gpu
  const fresh = new Set<GPUBuffer>()
  const held = new Set<GPUBuffer>()
  const names = new Map<GPUBuffer, string>()
  bufferManager.acquireBuffer = (size, usage, mapped, reuse) => {
    const buffer = acquireBuffer.call(bufferManager, size, usage, mapped, reuse)
    if (!(usage & GPUBufferUsage.MAP_WRITE)) fresh.add(buffer)
    return buffer
  }
  bufferManager.releaseBuffer = (buffer, reuse) => {
    if (fresh.has(buffer)) held.add(buffer)
    else releaseBuffer.call(bufferManager, buffer, reuse)
  }
  gpu.uploadToGPU = (dataId) => {
    const { resource, values } = gpu.tensorMap.get(dataId)
    if (resource == null && values) onUpload(values as ArrayBufferView)
    uploadToGPU.call(gpu, dataId)
  }
  return {
    fresh,
    /** Fresh buffers are known by their order, others are themselves. */
    name(buffer: GPUBuffer): unknown {
      if (!fresh.has(buffer)) return buffer
      if (!names.has(buffer)) names.set(buffer, `fresh ${names.size}`)
      return names.get(buffer)
    },
    allHeld: () => held.size === fresh.size,
    stop() {
      bufferManager.acquireBuffer = acquireBuffer
      bufferManager.releaseBuffer = releaseBuffer
      gpu.uploadToGPU = uploadToGPU
    },
    release() {
      for (const buffer of held) bufferManager.releaseBuffer(buffer)
      held.clear()
    },
  }
}
