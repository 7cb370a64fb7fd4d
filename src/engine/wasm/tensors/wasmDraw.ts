import { classCount, jitterStream } from '../../../core/source/drawRows.ts'
import { rowThresholds } from '../../../core/source/pickRows.ts'
import type { RowsSource } from '../../../core/source/source.ts'
import type { Target } from '../../../core/targets/target.ts'
import type { Tensor3D, TF } from '../../../objectives/objective.ts'
import type { Draw } from '../../backend/draw.ts'
import type { DataSource } from '../../backend/turnTrainer.ts'
import { eachStandardPart } from '../../points/standardRows.ts'
import { mixtureTable } from '../ops/mixtureTable.ts'
import type { RowTable } from '../ops/seeded.ts'
import type { Wasm } from './wasmBackend.ts'

/** Draws by our kernels, which tfjs knows by these names, so that they are recorded. */
export function wasmDraw(tf: TF, seeds: readonly number[], step: number): Draw {
  const drawn = (kernel: string) => (stream: number, n: number, dim: number) =>
    runSeeded(tf, kernel, { seeds, stream, step, shape: [seeds.length, n, dim] })
  return {
    normals: drawn('SeededNormals'),
    uniforms: drawn('SeededUniforms'),
    oneHots: drawn('SeededOneHots'),
  }
}

/** Data of a target, in its standard units. */
export const openData = (
  tf: TF,
  wasm: Wasm,
  seeds: readonly number[],
  target: Target,
): DataSource =>
  target.source.type === 'mixture'
    ? openMixture(tf, seeds, target, mixtureTable(target.source.mixture, target.units))
    : openRows(tf, wasm, seeds, target, target.source)

const openMixture = (
  tf: TF,
  seeds: readonly number[],
  { space: { dim } }: Target,
  table: Float64Array,
): DataSource => ({
  at: (step) => ({
    ...wasmDraw(tf, seeds, step),
    data(stream, n) {
      // The kernel's points are pairs; on the line their second number is none of the space.
      const shape = [seeds.length, n, 2]
      const pairs = runSeeded(tf, 'SeededPoints', { seeds, stream, step, shape, table })
      const x = dim < 2 ? tf.slice(pairs, [0, 0, 0], [-1, -1, dim]) : pairs
      return { x, label: null }
    },
  }),
  dispose() {},
})

/** The rows lie in the heap as long as anybody draws from them. */
function openRows(
  tf: TF,
  wasm: Wasm,
  seeds: readonly number[],
  target: Target,
  source: RowsSource,
): DataSource {
  const { dim } = target.space
  const { labels, jitter, parts = 1 } = source
  const { table, block } = placeRows(wasm, target, source)
  const classes = labels ? classCount(labels) : 0
  return {
    at(step) {
      const draw = wasmDraw(tf, seeds, step)
      return {
        ...draw,
        data(stream, n) {
          const drawn = (kernel: string, count: number, width: number) =>
            runSeeded(tf, kernel, {
              ...{ seeds, stream, step, shape: [seeds.length, count, width] },
              ...table,
            })
          const rows = drawn('SeededRows', n * parts, dim / parts).reshape<Tensor3D>([-1, n, dim])
          const noise = () => draw.normals(jitterStream(stream), n, dim)
          return {
            x: jitter > 0 ? rows.add(noise().mul(jitter / target.units.unit)) : rows,
            label: labels ? drawn('SeededRowLabels', n, classes) : null,
          }
        },
      }
    },
    dispose: () => wasm.heap.free(block),
  }
}

/** Straight into the heap: of 60 000 pictures of 28 × 28 a copy would be 188 MB. */
function placeRows({ heap }: Wasm, target: Target, source: RowsSource) {
  const { rows, labels = [] } = source
  const picks = rowThresholds(source, target.space.dim)
  const block = heap.allocate(rows.length + picks.length + labels.length)
  const thresholds = block + 4 * rows.length
  const classes = thresholds + 4 * picks.length
  eachStandardPart(target, source, (part, from) => heap.write(block + 4 * from, part))
  heap.write(thresholds, words(picks))
  heap.write(classes, words(Uint32Array.from(labels)))
  const table: RowTable = { rows: block, thresholds, labels: classes, count: picks.length }
  return { table, block }
}

/** Integers as the heap holds numbers. */
const words = ({ buffer }: Uint32Array): Float32Array => new Float32Array(buffer)

const runSeeded = (tf: TF, kernel: string, attributes: object): Tensor3D =>
  tf.engine().runKernel(kernel, {}, attributes as Attributes) as Tensor3D

type Attributes = Parameters<ReturnType<TF['engine']>['runKernel']>[2]
