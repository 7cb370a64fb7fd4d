import type { TensorInfo } from '@tensorflow/tfjs-core'
import { failed } from '../../../core/record/failure.ts'
import { classCount, jitterStream } from '../../../core/source/drawRows.ts'
import { rowThresholds } from '../../../core/source/pickRows.ts'
import type { MixtureSource, RowsSource } from '../../../core/source/source.ts'
import type { Target } from '../../../core/targets/target.ts'
import type { Data } from '../../../objectives/batch.ts'
import type { Tensor3D, TF } from '../../../objectives/objective.ts'
import type { Draw } from '../../backend/draw.ts'
import { eachStandardPart } from '../../points/standardRows.ts'
import { buffer, type Gpu } from '../device/gpu.ts'
import type { DrawKey } from './drawKey.ts'
import { drawPoints, thresholdTable } from './drawPoints.ts'
import { pickedLabels, pickedRows } from './rowKernels.ts'

/** Where data are drawn from on the GPU. */
export interface GpuData {
  draw(stream: number, n: number): Data
  dispose(): void
}

/** What a draw needs of the rest. */
export interface Drawing {
  readonly tf: TF
  readonly gpu: Gpu
  readonly runs: number
  readonly noise: Draw
  keyOf(stream: number, n: number, dim: number): DrawKey
  tensor(info: TensorInfo): Tensor3D
}

/** Data of a target, in its standard units. */
export const openGpuData = (drawing: Drawing, target: Target): GpuData =>
  target.source.type === 'mixture'
    ? openMixture(drawing, target, target.source)
    : openRows(drawing, target, target.source)

function openMixture(
  { tf, gpu, runs, keyOf, tensor }: Drawing,
  { space: { dim }, units }: Target,
  { mixture }: MixtureSource,
): GpuData {
  const table = buffer(gpu, thresholdTable(mixture, units))
  return {
    draw(stream, n) {
      // The kernel's points are pairs; on the line their second number is none of the space.
      const pairs = tensor(drawPoints(gpu, keyOf(stream, n, 2), table, runs, n))
      const x = dim < 2 ? tf.slice(pairs, [0, 0, 0], [-1, -1, dim]) : pairs
      return { x, label: null }
    },
    dispose: () => table.destroy(),
  }
}

function openRows(
  { gpu, runs, noise, keyOf, tensor }: Drawing,
  target: Target,
  source: RowsSource,
): GpuData {
  const { dim } = target.space
  const { labels, jitter, parts = 1 } = source
  const rows = rowsBuffer(gpu, target, source)
  const thresholds = buffer(gpu, rowThresholds(source, dim))
  const classes = labels
    ? { table: buffer(gpu, Uint32Array.from(labels)), count: classCount(labels) }
    : null
  return {
    draw(stream, n) {
      const picked = (draw: typeof pickedRows, table: GPUBuffer, count: number, width: number) =>
        tensor(draw(gpu, keyOf(stream, count, width), thresholds, table, [runs, count, width]))
      const drawn = picked(pickedRows, rows, n * parts, dim / parts)
      const x = drawn.reshape<Tensor3D>([runs, n, dim])
      const normals = () => noise.normals(jitterStream(stream), n, dim)
      return {
        x: jitter > 0 ? x.add(normals().mul(jitter / target.units.unit)) : x,
        label: classes ? picked(pickedLabels, classes.table, n, classes.count) : null,
      }
    },
    dispose() {
      for (const made of [rows, thresholds, classes?.table]) made?.destroy()
    },
  }
}

/**
 * The rows on the GPU, in standard units.
 * @throws Error where a buffer of this GPU cannot hold them
 */
function rowsBuffer({ device }: Gpu, target: Target, source: RowsSource): GPUBuffer {
  const size = 4 * source.rows.length
  const most = Math.min(device.limits.maxStorageBufferBindingSize, device.limits.maxBufferSize)
  if (size > most) throw failed({ code: 'tableTooLarge', size, most })
  const usage = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_DST
  const rows = device.createBuffer({ size, usage })
  eachStandardPart(target, source, (part, from) => {
    device.queue.writeBuffer(rows, 4 * from, part as Float32Array<ArrayBuffer>)
  })
  return rows
}
