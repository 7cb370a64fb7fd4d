/**
 * node bench/nodeWebgpu.mjs [--adapter null] [--seconds 2] [--batch 256] [--width 128]
 *
 * Training steps in Node on Dawn: captured and eager ones of ours against stock tfjs-webgpu. Dawn's
 * null adapter executes nothing, and so shows what JavaScript and the calls of WebGPU cost;
 * `--adapter vulkan` takes a real one (Chromium's software adapter with LD_LIBRARY_PATH=/usr/lib/chromium
 * VK_ICD_FILENAMES=/usr/lib/chromium/vk_swiftshader_icd.json). Counts dispatches, uploads and readbacks
 * of a step where they reach WebGPU.
 */
import { create, globals } from 'webgpu'
import { conditions, printAll } from './machine.mjs'

Object.assign(globalThis, globals)
const at = process.argv.indexOf('--adapter')
const [, adapter] = at < 0 ? [null, 'null'] : process.argv.splice(at, 2)
const gpu = create([`backend=${adapter}`])
Object.defineProperty(globalThis, 'navigator', { value: { gpu }, configurable: true })
printAll(conditions())
process.argv.splice(2, 0, 'bench/nodeWebgpu.ts')
await import('../scripts/program.mjs')
process.exit()
