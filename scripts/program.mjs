// What `run.mjs` does, on a Node that is new enough.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

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
  // Node 20 can import neither TypeScript nor the kernels that Vite compiles, so Vite makes one file
  // of the program, in a folder that can be written to as this one perhaps cannot.
  const { build } = await import('vite')
  const { loadConfig } = await import('./config.mjs')
  const config = await loadConfig()
  const folder = mkdtempSync(join(tmpdir(), 'modescope-'))
  await build({
    ...{ configFile: false, publicDir: false, logLevel: 'error' },
    plugins: config.worker.plugins(),
    // tfjs publishes modules without file endings, which Node refuses and Vite resolves.
    ssr: { noExternal: true, resolve: { mainFields: ['module', 'main'] } },
    build: {
      ...{ ssr: program, outDir: folder, target: 'node20', sourcemap: 'inline' },
      rolldownOptions: { output: { entryFileNames: 'program.mjs', codeSplitting: false } },
    },
  })
  // What goes wrong names the lines that it was written in.
  process.setSourceMapsEnabled(true)
  const { main } = await import(pathToFileURL(join(folder, 'program.mjs')).href)
  rmSync(folder, { recursive: true })
  process.exitCode = await main(args)
}

function fail(error) {
  console.error(`Internal error: ${error?.stack ?? error}`)
  process.exit(INTERNAL_ERROR)
}
