// Node 20 can import neither TypeScript nor the kernels that Vite compiles, so Vite loads a program.
import { createRequire } from 'node:module'
import { runnerImport } from 'vite'
import { loadConfig } from './config.mjs'

// In Node, tfjs looks for the text encoder by a global `require`, which ES modules lack.
globalThis.require = createRequire(import.meta.url)

// The plugin of the build, loaded natively: a runner that is done cannot import the compiler.
const config = await loadConfig()
const [program, ...args] = process.argv.slice(2)
const { module } = await runnerImport(`./${program}`, {
  logLevel: 'error',
  plugins: config.worker.plugins(),
  // tfjs publishes modules without file endings, which Node refuses and Vite resolves.
  environments: {
    inline: { resolve: { noExternal: [/@tensorflow/], mainFields: ['module', 'main'] } },
  },
})
process.exitCode = await module.main(args)
