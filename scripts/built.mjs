// One file of a program of `src`, which Node can run: it can import neither TypeScript (Node 20) nor the
// kernels that Vite compiles.
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

const cache = 'node_modules/.cache/programs'

/**
 * Vite makes the file, which takes a second or two, so it is kept until a source changes. Where it cannot
 * be kept, it is made in a folder that the caller is to remove.
 * @returns {Promise<{ file: string, remove(): void }>}
 */
export async function built(program) {
  const name = basename(program, '.ts')
  const kept = join(cache, `${name}-${stateOf()}`)
  const file = join(kept, 'program.mjs')
  const stays = { file, remove() {} }
  if (existsSync(file)) return stays
  let folder
  try {
    mkdirSync(cache, { recursive: true })
    folder = mkdtempSync(join(cache, 'draft-'))
  } catch {
    folder = mkdtempSync(join(tmpdir(), 'modescope-'))
    await build(program, folder)
    return { file: join(folder, 'program.mjs'), remove: () => rmSync(folder, { recursive: true }) }
  }
  await build(program, folder)
  const before = readdirSync(cache).filter(
    (one) => one.startsWith(`${name}-`) && one !== basename(kept),
  )
  // Made aside and renamed, because another process may make the same at the same time.
  try {
    renameSync(folder, kept)
  } catch {
    rmSync(folder, { recursive: true })
  }
  for (const one of before) rmSync(join(cache, one), { recursive: true, force: true })
  return stays
}

/** What the sources are now: their names, sizes and times. */
function stateOf() {
  const hash = createHash('sha256')
  const add = (path) => {
    const { mtimeMs, size } = statSync(path)
    hash.update(`${path} ${mtimeMs} ${size}\n`)
  }
  for (const path of ['package-lock.json', 'vite.config.ts']) if (existsSync(path)) add(path)
  for (const folder of ['src', 'scripts'].filter((one) => existsSync(one))) {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    for (const entry of entries) if (entry.isFile()) add(join(entry.parentPath, entry.name))
  }
  return hash.digest('hex').slice(0, 16)
}

async function build(program, folder) {
  const vite = await import('vite')
  const { loadConfig } = await import('./config.mjs')
  const config = await loadConfig()
  await vite.build({
    ...{ configFile: false, publicDir: false, logLevel: 'error' },
    plugins: config.worker.plugins(),
    // tfjs publishes modules without file endings, which Node refuses and Vite resolves.
    ssr: { noExternal: true, resolve: { mainFields: ['module', 'main'] } },
    build: {
      ...{ ssr: program, outDir: folder, target: 'node20', sourcemap: 'inline' },
      rolldownOptions: { output: { entryFileNames: 'program.mjs', codeSplitting: false } },
    },
  })
}
