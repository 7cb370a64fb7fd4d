/**
 * node bench/nodeWebgpu.mjs [--seconds 2] [--batch 256] [--width 128]
 *
 * What a training step costs in JavaScript and WebGPU calls alone, on Dawn's null adapter, which
 * executes nothing: our captured and eager steps against stock tfjs-webgpu. Counts dispatches,
 * uploads and readbacks of a step where they reach WebGPU.
 */
import { cpus, loadavg } from 'node:os'
import { create, globals } from 'webgpu'

Object.assign(globalThis, globals)
const gpu = create(['backend=null'])
Object.defineProperty(globalThis, 'navigator', { value: { gpu }, configurable: true })
console.log(
  `cpu ${cpus().length} × ${cpus()[0].model}, load ${loadavg()[0]}, node ${process.version}`,
)
process.argv.splice(2, 0, 'bench/nodeWebgpu.ts')
await import('../scripts/run.mjs')
process.exit()
