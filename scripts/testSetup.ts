import { createRequire } from 'node:module'

// In Node, tfjs looks for the text encoder by a global `require`, which ES modules lack.
globalThis.require = createRequire(import.meta.url)
