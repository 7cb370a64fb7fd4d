import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const assembly = join(dirname(fileURLToPath(import.meta.url)), 'assembly')

const options = ['-O3', '--runtime', 'stub', '--enable', 'simd', '--noAssert']

/**
 * `import wasm from 'virtual:kernels'`: the SIMD kernels as base64, compiled from AssemblyScript.
 * They are part of the script, so that a worker needs no fetch and Node needs no file.
 */
export function kernels(): Plugin {
  const id = '\0virtual:kernels'
  return {
    name: 'kernels',
    resolveId: (source) => (source === 'virtual:kernels' ? id : null),
    async load(module) {
      if (module !== id) return null
      const sources = await readSources()
      for (const name of sources.keys()) this.addWatchFile(join(assembly, name))
      const wasm = await cached(sources)
      return `export default '${wasm.toString('base64')}'`
    },
  }
}

type Sources = ReadonlyMap<string, string>

async function readSources(): Promise<Sources> {
  const names = (await readdir(assembly)).filter((name) => name.endsWith('.ts')).sort()
  const texts = await Promise.all(names.map((name) => readFile(join(assembly, name), 'utf8')))
  return new Map(names.map((name, i) => [name, texts[i]]))
}

/** The compiler takes two seconds, so its result is kept until a source changes. */
async function cached(sources: Sources): Promise<Buffer> {
  const text = JSON.stringify([compilerVersion(), options, ...sources])
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16)
  const folder = join(process.cwd(), 'node_modules/.cache/kernels')
  const file = join(folder, `${hash}.wasm`)
  const known = await readFile(file).catch(() => null)
  if (known) return known
  const wasm = await compile(sources)
  // In a checkout that cannot be written to, it is compiled each time.
  await keep(folder, file, wasm).catch(() => {})
  return wasm
}

async function keep(folder: string, file: string, wasm: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true })
  // Written aside and renamed, because test workers may compile at the same time.
  const draft = `${file}.${process.pid}`
  await writeFile(draft, wasm)
  await rename(draft, file)
}

const compilerVersion = (): string =>
  createRequire(import.meta.url)('assemblyscript/package.json').version

async function compile(sources: Sources): Promise<Buffer> {
  const { default: asc } = await import('assemblyscript/asc')
  let wasm: Uint8Array | null = null
  const { error, stderr } = await asc.main(['index.ts', '--outFile', 'out.wasm', ...options], {
    readFile: (name) => sources.get(name) ?? null,
    writeFile: (_, contents) => {
      wasm = contents as Uint8Array
    },
    listFiles: () => [],
  })
  if (error || !wasm) throw new Error(`AssemblyScript: ${error?.message}\n${stderr}`)
  return Buffer.from(wasm)
}
