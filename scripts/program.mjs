// What `run.mjs` does, on a Node that is new enough.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** Apart from 1, which says that a run diverged. */
const INTERNAL_ERROR = 3

const [program, ...args] = process.argv.slice(2)
const help = program.replace(/\.ts$/, '.txt')

process.on('uncaughtException', fail)
// A reader who has had enough, as `head` has, is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => error.code === 'EPIPE' || fail(error))
}
if (args.includes('--help') && existsSync(help)) process.stdout.write(readFileSync(help))
else await run().catch(fail)

async function run() {
  // In Node, tfjs looks for the text encoder by a global `require`, which ES modules lack.
  globalThis.require = createRequire(import.meta.url)
  // Node 20 can import neither TypeScript nor the kernels that Vite compiles, so Vite loads the program.
  const { runnerImport } = await import('vite')
  const { loadConfig } = await import('./config.mjs')
  // The plugin of the build, loaded natively: a runner that is done cannot import the compiler.
  const config = await loadConfig()
  const { module } = await runnerImport(`./${program}`, {
    logLevel: 'error',
    plugins: config.worker.plugins(),
    // tfjs publishes modules without file endings, which Node refuses and Vite resolves.
    environments: {
      inline: { resolve: { noExternal: [/@tensorflow/], mainFields: ['module', 'main'] } },
    },
  })
  process.exitCode = await module.main(args)
}

function fail(error) {
  console.error(`Internal error: ${error?.stack ?? error}`)
  process.exit(INTERNAL_ERROR)
}
