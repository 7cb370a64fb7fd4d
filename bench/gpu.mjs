/**
 * npm run bench:gpu [-- --sections check,cross,readback,tiles --seconds 0.4 --runs 1,4,16 …]
 *
 * What a real GPU makes of our kernels, in Node on Dawn: whether they are right, where they overtake
 * wasm, what a picture and an evaluation cost, and what other tile sizes would bring. ADAPTER=vulkan
 * (d3d12, metal, null) chooses Dawn's backend.
 *
 * `--pack gpu.tgz` writes all of it as one archive instead, Node included, for a Linux machine like
 * this one that has a GPU and nothing else:  tar xzf gpu.tgz && ./gpu/node gpu/bench.mjs
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { cp, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build, loadConfigFromFile } from 'vite'

const root = join(import.meta.dirname, '..')
const cache = join(root, 'node_modules/.cache')
const outDir = join(cache, 'gpu')

/** Constants of the kernels, as `tiles.ts` names them. */
const constants = {
  'dispatchPlan.ts': [
    ['GROUP', 'const GROUP = 64'],
    ['WIDE', 'const WIDE = 32'],
    ['TILE', '>= 1024 ? 16'],
    ['SMALL', ': 8'],
  ],
  'weights.ts': [['SLICES', 'const SLICES = 4']],
}

/** Lets the environment set the constants. */
const tunable = {
  name: 'tunable',
  enforce: 'pre',
  transform(code, id) {
    const [, file] = /\/webgpu\/kernels\/(\w+\.ts)$/.exec(id) ?? []
    for (const [name, text] of constants[file] ?? []) {
      if (!code.includes(text)) this.error(`${file} has no “${text}”, which is ${name}`)
      const value = text.split(' ').at(-1)
      code = code.replace(
        text,
        `${text.slice(0, -value.length)}Number(process.env.${name} ?? ${value})`,
      )
    }
    return file in constants ? code : null
  },
}

const { config } = await loadConfigFromFile({ command: 'build', mode: 'production' })
await build({
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  plugins: [tunable, ...config.worker.plugins()],
  // tfjs publishes modules without file endings, which Node refuses and Vite resolves.
  ssr: { noExternal: true, external: ['webgpu'], resolve: { mainFields: ['module', 'main'] } },
  build: {
    ssr: join(root, 'bench/gpu/main.ts'),
    target: 'node20',
    outDir,
    emptyOutDir: true,
    rollupOptions: { output: { entryFileNames: 'bench.mjs', codeSplitting: false } },
  },
})

const args = process.argv.slice(2)
const at = args.indexOf('--pack')
if (at < 0) {
  const { status } = spawnSync(process.execPath, [join(outDir, 'bench.mjs'), ...args], {
    stdio: 'inherit',
  })
  process.exit(status ?? 1)
}
const library = join(outDir, 'node_modules/webgpu')
const platform = `dist/${process.platform}-${process.arch}`
await mkdir(library, { recursive: true })
for (const part of ['index.js', 'package.json', platform]) {
  await cp(join(root, 'node_modules/webgpu', part), join(library, part), { recursive: true })
}
await cp(process.execPath, join(outDir, 'node'))
execFileSync('tar', ['czf', args[at + 1], '-C', cache, 'gpu'])
await rm(outDir, { recursive: true })
