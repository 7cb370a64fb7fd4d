import type { Numbers } from '../../../core/record/checkpoint.ts'
import type { Losses, Tensor, TF } from '../../../objectives/objective.ts'
import { bufferOf, dispatch, flush, type Gpu, neverCached } from '../gpu.ts'

/** The end of a step on the GPU: losses join their sums, and the clock moves on. */
export interface Ticker {
  tick(losses: Losses): void
  /** Sums since `reset`, one record per run. */
  sums(): Promise<Record<string, number>[]>
  reset(): void
  /** The sums, one number per run each. */
  save(): Promise<Numbers>
  restore(sums: Numbers): void
  dispose(): void
}

const code = (count: number, runs: number): string => `
@group(0) @binding(0) var<storage, read_write> clock: array<u32>;
${count > 0 ? '@group(0) @binding(1) var<storage, read_write> sums: array<f32>;' : ''}
${each(count, (i) => `@group(0) @binding(${i + 2}) var<storage, read> loss${i}: array<f32>;`)}
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  if (id.x == 0u) { clock[0] += 1u; }
  if (id.x >= ${runs}u) { return; }
${each(count, (i) => `  sums[${i * runs}u + id.x] += loss${i}[id.x];`)}
}`

const each = (count: number, line: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n')

export function createTicker(tf: TF, gpu: Gpu, runs: number, clock: GPUBuffer): Ticker {
  let names: readonly string[] = []
  let sums: Tensor | null = null
  const begin = (start: Tensor) => {
    sums = tf.keep(start)
    bufferOf(gpu, sums)
    neverCached(gpu, sums)
  }
  return {
    tick(losses) {
      names = Object.keys(losses)
      if (!sums && names.length > 0) begin(tf.zeros([names.length * runs]))
      // A binding that the code does not use is an error.
      const bindings = sums ? [clock, sums, ...names.map((name) => losses[name])] : [clock]
      dispatch(gpu, code(names.length, runs), bindings, Math.ceil(runs / 64))
    },
    async sums() {
      const values = sums ? await sums.data() : []
      return Array.from({ length: runs }, (_, r) =>
        Object.fromEntries(names.map((name, i) => [name, values[i * runs + r]])),
      )
    },
    reset() {
      if (!sums) return
      gpu.ensureCommandEncoderReady()
      gpu.endComputePassEncoder()
      gpu.commandEncoder!.clearBuffer(bufferOf(gpu, sums))
      flush(gpu)
    },
    async save() {
      const values = sums ? await sums.data() : []
      return Object.fromEntries(
        names.map((name, i) => [
          name,
          Float32Array.from(values).subarray(i * runs, (i + 1) * runs),
        ]),
      )
    },
    restore(saved) {
      names = Object.keys(saved)
      if (names.length === 0) return
      const all = names.flatMap((name) => [...saved[name]])
      begin(tf.tensor1d(all))
    },
    dispose() {
      sums?.dispose()
      sums = null
    },
  }
}
