import type { TF } from '../../../objectives/objective.ts'
import type { Sums } from '../../backend/lossMeter.ts'
import { bufferOf, dispatch, flush, type Gpu, neverCached } from '../device/gpu.ts'

/** Losses that an objective may have in all its phases. */
const SLOTS = 16

const code = (slots: readonly number[], runs: number): string => `
@group(0) @binding(0) var<storage, read_write> clock: array<u32>;
${slots.length > 0 ? '@group(0) @binding(1) var<storage, read_write> sums: array<f32>;' : ''}
${slots.map((_, i) => `@group(0) @binding(${i + 2}) var<storage, read> loss${i}: array<f32>;`).join('\n')}
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  if (id.x == 0u) { clock[0] += 1u; }
  if (id.x >= ${runs}u) { return; }
${slots.map((slot, i) => `  sums[${slot * runs}u + id.x] += loss${i}[id.x];`).join('\n')}
}`

/** Sums on the GPU. Adding is the end of a step there: the clock moves on. */
export function createClockedSums(tf: TF, gpu: Gpu, runs: number, clock: GPUBuffer): Sums {
  const names: string[] = []
  const sums = tf.keep(tf.zeros([SLOTS * runs]))
  bufferOf(gpu, sums)
  neverCached(gpu, sums)
  const slotOf = (name: string): number => {
    if (!names.includes(name)) names.push(name)
    if (names.length > SLOTS) throw new Error(`There are more than ${SLOTS} losses.`)
    return names.indexOf(name)
  }
  return {
    add(losses) {
      const slots = Object.keys(losses).map(slotOf)
      // A binding that the code does not use is an error.
      const bound = slots.length > 0 ? [sums, ...Object.values(losses)] : []
      dispatch(gpu, code(slots, runs), [clock, ...bound], Math.ceil(runs / 64))
    },
    async read() {
      const values = await sums.data()
      const of = (slot: number) => values.slice(slot * runs, (slot + 1) * runs)
      return Object.fromEntries(names.map((name, slot) => [name, of(slot)]))
    },
    clear() {
      gpu.ensureCommandEncoderReady()
      gpu.endComputePassEncoder()
      gpu.commandEncoder!.clearBuffer(bufferOf(gpu, sums))
      flush(gpu)
    },
    restore(saved) {
      flush(gpu) // commands before
      for (const [name, sum] of Object.entries(saved)) {
        gpu.queue.writeBuffer(bufferOf(gpu, sums), 4 * runs * slotOf(name), sum.slice())
      }
    },
    dispose: () => sums.dispose(),
  }
}
