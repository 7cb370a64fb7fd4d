// What `run.mjs` does, on a Node that is new enough.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
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
  const { built } = await import('./built.mjs')
  const { file, remove } = await built(program)
  // What goes wrong names the lines that it was written in.
  process.setSourceMapsEnabled(true)
  const { main } = await import(pathToFileURL(file).href)
  remove()
  process.exitCode = await main(args)
}

function fail(error) {
  console.error(`Internal error: ${error?.stack ?? error}`)
  process.exit(INTERNAL_ERROR)
}
