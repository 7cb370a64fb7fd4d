import { createRequire } from 'node:module'
import fc from 'fast-check'

// In Node, tfjs looks for the text encoder by a global `require`, which ES modules lack.
globalThis.require = createRequire(import.meta.url)

// Every property is tested on the same cases each time: a check does not fail by luck.
fc.configureGlobal({ seed: 1 })
