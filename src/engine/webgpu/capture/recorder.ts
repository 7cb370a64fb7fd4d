import { flush, type Gpu } from '../device/gpu.ts'
import { fingerprint } from './fingerprint.ts'
import type { Access } from './fold.ts'
import { holdBuffers } from './hold.ts'
import { wrap } from './wrap.ts'

export interface Command extends Access<GPUBuffer> {
  readonly pipeline: GPUComputePipeline
  readonly group: GPUBindGroup
  readonly size: readonly [number, number, number]
}

/** What one iteration did. */
export interface Recording {
  readonly commands: readonly Command[]
  /** Buffers of the iteration, which stay as they are until `release`. */
  readonly fresh: ReadonlySet<GPUBuffer>
  /** Equal for iterations that issue equal commands on equal constants. */
  readonly signature: readonly unknown[]
  release(): void
}

/** Sees every command that is issued through `device`. */
export interface Recorder {
  readonly device: GPUDevice
  /** What `iteration` did, or null if it cannot be repeated as a list of commands. */
  record(gpu: Gpu, iteration: () => void): Recording | null
}

const recorders = new WeakMap<GPUDevice, Recorder>()

/** The recorder of a device that `createRecorder` made. */
export const recorderOf = (device: GPUDevice): Recorder | undefined => recorders.get(device)

/** The numbers of the bindings that a shader may write. */
const writable = (code: string): Set<number> =>
  new Set(
    [...code.matchAll(/@binding\((\d+)\)\s*var<storage,\s*read_write>/g)].map(([, n]) => Number(n)),
  )

export function createRecorder(real: GPUDevice): Recorder {
  const modules = new WeakMap<GPUShaderModule, Set<number>>()
  const pipelines = new WeakMap<GPUComputePipeline, Set<number>>()
  const groups = new WeakMap<GPUBindGroup, readonly { binding: number; buffer: GPUBuffer }[]>()
  let commands: Command[] | null = null
  let uploads: unknown[] = []
  let repeatable = true

  const recordedPass = (pass: GPUComputePassEncoder): GPUComputePassEncoder => {
    let pipeline: GPUComputePipeline
    let group: GPUBindGroup
    return wrap(pass, {
      setPipeline(next) {
        pipeline = next
        pass.setPipeline(next)
      },
      setBindGroup(index: number, next: GPUBindGroup | null | undefined) {
        group = next!
        pass.setBindGroup(index, next)
      },
      dispatchWorkgroups(x, y = 1, z = 1) {
        if (commands) {
          const written = pipelines.get(pipeline)!
          const bound = groups.get(group)!
          const of = (writes: boolean) =>
            bound.flatMap(({ binding, buffer }) =>
              written.has(binding) === writes ? [buffer] : [],
            )
          commands.push({ pipeline, group, size: [x, y, z], reads: of(false), writes: of(true) })
        }
        pass.dispatchWorkgroups(x, y, z)
      },
    })
  }

  const recordedEncoder = (encoder: GPUCommandEncoder): GPUCommandEncoder =>
    wrap(encoder, {
      beginComputePass: (descriptor) => recordedPass(encoder.beginComputePass(descriptor)),
      copyBufferToBuffer(source: GPUBuffer, ...rest: unknown[]) {
        // A copy from memory of the CPU is an upload, whose content is compared on its own.
        if (!(source.usage & GPUBufferUsage.MAP_WRITE)) repeatable = false
        const copy = encoder.copyBufferToBuffer as (...all: unknown[]) => undefined
        return copy.call(encoder, source, ...rest)
      },
      clearBuffer(buffer, offset, size) {
        repeatable = false
        encoder.clearBuffer(buffer, offset, size)
      },
    } as Partial<GPUCommandEncoder>)

  const queue = wrap(real.queue, {
    writeBuffer(buffer, bufferOffset, data, dataOffset, size) {
      if (commands) uploads.push(fingerprint(data as ArrayBuffer | ArrayBufferView))
      real.queue.writeBuffer(buffer, bufferOffset, data, dataOffset, size)
    },
  })

  const device = wrap(real, {
    queue,
    createShaderModule(descriptor) {
      const module = real.createShaderModule(descriptor)
      modules.set(module, writable(descriptor.code))
      return module
    },
    createComputePipeline(descriptor) {
      const pipeline = real.createComputePipeline(descriptor)
      pipelines.set(pipeline, modules.get(descriptor.compute.module)!)
      return pipeline
    },
    createBindGroup(descriptor) {
      const group = real.createBindGroup(descriptor)
      const entries = [...descriptor.entries].map(({ binding, resource }) => {
        const buffer = (resource as GPUBufferBinding).buffer
        return { binding, buffer }
      })
      groups.set(group, entries)
      return group
    },
    createCommandEncoder: (descriptor) => recordedEncoder(real.createCommandEncoder(descriptor)),
  })

  const recorder: Recorder = {
    device,
    record(gpu, iteration) {
      flush(gpu)
      const seen: Command[] = []
      uploads = []
      repeatable = true
      const buffers = holdBuffers(gpu, (values) => uploads.push(fingerprint(values)))
      commands = seen
      try {
        iteration()
        flush(gpu)
      } finally {
        commands = null
        buffers.stop()
      }
      const issued = seen.flatMap((command) => signatureOf(command, buffers.name))
      const { fresh, release } = buffers
      const recording = { commands: seen, fresh, signature: [...uploads, ...issued], release }
      // A tensor that outlives the iteration would give its buffer back to tfjs one day.
      if (repeatable && buffers.allHeld()) return recording
      release()
      return null
    },
  }
  recorders.set(device, recorder)
  return recorder
}

const signatureOf = (
  { pipeline, size, reads, writes }: Command,
  name: (buffer: GPUBuffer) => unknown,
): unknown[] => [pipeline, ...size, ...reads.map(name), ...writes.map(name)]
