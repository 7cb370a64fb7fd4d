// Runs a TypeScript program of this project in Node: `node scripts/run.mjs src/cli/experiment.ts …`.
// Node 20 can import neither TypeScript nor the kernels that Vite compiles, so Vite loads it.
import { createRequire } from 'node:module'
import { loadConfigFromFile, runnerImport } from 'vite'

// In Node, tfjs looks for the text encoder by a global `require`, which ES modules lack.
globalThis.require = createRequire(import.meta.url)

// The plugin of the build, loaded natively: a runner that is done cannot import the compiler.
const { config } = await loadConfigFromFile({ command: 'build', mode: 'production' })
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
