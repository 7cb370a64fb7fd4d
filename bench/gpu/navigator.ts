// First of all imports: tfjs looks for these when it is loaded.
import { createRequire } from 'node:module'
import { create, globals } from 'webgpu'

const backend = process.env.ADAPTER
const gpu = create(backend ? [`backend=${backend}`] : [])
Object.assign(globalThis, globals, { require: createRequire(import.meta.url) })
Object.defineProperty(globalThis, 'navigator', { value: { gpu }, configurable: true })
