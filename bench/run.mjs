/**
 * npm run bench [-- --cases gan,vae,small --engines ours,tfjs-wasm --repetitions 7 --seconds 0.4]
 *
 * Training steps per second of our engine and of stock tfjs, in a worker of a production build in
 * Chromium. Repetitions are interleaved, because the load of a machine changes; compare ratios.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { build, loadConfigFromFile, preview } from 'vite'
import { cases, multiplyAdds } from './cases.mjs'
import { chromiumVersion, conditions, executablePath, load, median, printAll } from './machine.mjs'

const here = import.meta.dirname

const { values: flags } = parseArgs({
  options: {
    cases: { type: 'string' },
    engines: { type: 'string' },
    repetitions: { type: 'string', default: '7' },
    seconds: { type: 'string', default: '0.4' },
  },
})
const repetitions = Number(flags.repetitions)
/** Whether a list on the command line names it; no list names everything. */
const named = (list, name) => !list || list.split(',').includes(name)

const engines = [
  { name: 'ours', worker: 'ours', backend: 'wasm', replay: true, ensembles: true },
  // Our kernels step by step through tfjs: what replaying saves.
  { name: 'no replay', worker: 'ours', backend: 'wasm' },
  { name: 'tfjs-wasm', worker: 'stock', backend: 'wasm' },
  { name: 'tfjs-cpu', worker: 'stock', backend: 'cpu' },
  { name: 'ours-webgpu', worker: 'ours', backend: 'webgpu', replay: true, ensembles: true },
  { name: 'tfjs-webgpu', worker: 'stock', backend: 'webgpu', baselineOf: 'ours-webgpu' },
].filter(({ name }) => named(flags.engines, name))

async function serve() {
  const file = join(here, '../vite.config.ts')
  const loaded = await loadConfigFromFile({ command: 'build', mode: 'production' }, file)
  const config = {
    ...loaded.config,
    configFile: false,
    root: join(here, 'page'),
    logLevel: 'warn',
    build: {
      ...loaded.config.build,
      outDir: join(here, '../node_modules/.cache/bench'),
      emptyOutDir: true,
      chunkSizeWarningLimit: 5000,
    },
  }
  await build(config)
  return preview({ ...config, preview: { port: 0 } })
}

async function measureAll(page) {
  const results = []
  for (const { name, ...size } of cases.filter((each) => named(flags.cases, each.name))) {
    const tried = engines.filter(({ ensembles }) => ensembles || !size.ensemble)
    const answers = tried.map(() => [])
    // Repetition 0 compiles and warms up.
    for (let repetition = 0; repetition <= repetitions; repetition++) {
      for (const [i, { worker, backend, replay = false }] of tried.entries()) {
        const task = { backend, replay, ...size, seconds: Number(flags.seconds) }
        const answer = await page.evaluate(([w, t]) => globalThis.measure(w, t), [worker, task])
        if (repetition > 0) answers[i].push(answer)
      }
    }
    const rates = answers.map((list) => list.map((answer) => answer.iterationsPerSecond))
    tried.forEach(({ name: engine, baselineOf = 'ours' }, i) => {
      const ours = rates[tried.findIndex((each) => each.name === baselineOf)] ?? rates[i]
      const rate = median(rates[i])
      results.push({
        case: name,
        engine,
        baselineOf,
        median: rate,
        // Of the same repetition, so that a change of load between repetitions does not count.
        ratio: median(rates[i].map((each, repetition) => ours[repetition] / each)),
        runsPerSecond: rate * size.runs,
        gigaflops: 2e-9 * multiplyAdds(size) * rate,
        kernels: answers[i][0].kernels,
        loss: answers[i][0].loss,
        all: rates[i],
      })
    })
  }
  return results
}

function line({ case: name, engine, baselineOf, ...row }) {
  const number = (value, width) => value.toFixed(value < 100 ? 1 : 0).padStart(width)
  const spread = `${number(Math.min(...row.all), 0)}–${number(Math.max(...row.all), 0)}`
  return [
    `${name.padEnd(12)} ${engine.padEnd(11)} ${number(row.median, 7)} it/s  ${spread.padEnd(14)}`,
    `${number(row.gigaflops, 5)} GFLOP/s  ${String(row.kernels).padStart(4)} tfjs kernels`,
    `loss ${row.loss.toFixed(4).padEnd(8)}`,
    row.ratio === 1 ? '' : `${baselineOf} is ${row.ratio.toFixed(1)}×`,
  ].join('  ')
}

/** A peer that runs with one hand tied has to be said to. */
const threads = (isolated) =>
  `SIMD, without threads: ${isolated ? 'the bench turns them off' : 'the page is not cross-origin isolated, as on any host that sends no COOP and COEP headers, so there is no SharedArrayBuffer'}`

const tfjs = (await import('@tensorflow/tfjs-core/package.json', { with: { type: 'json' } }))
  .default
const report = {
  ...conditions(),
  chromium: chromiumVersion(),
  tfjs: tfjs.version,
  repetitions,
  'seconds each': Number(flags.seconds),
}

const server = await serve()
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--enable-unsafe-webgpu'],
})
try {
  const page = await browser.newPage()
  page.on('pageerror', (error) => console.error(error))
  await page.goto(server.resolvedUrls.local[0])
  await page.waitForFunction(() => 'measure' in globalThis)
  const isolated = await page.evaluate(() => crossOriginIsolated)
  const results = await measureAll(page)
  Object.assign(report, { 'stock tfjs-wasm': threads(isolated), 'load after': load() })
  printAll(report)
  for (const row of results) console.log(line(row))
  const folder = join(here, 'results')
  await mkdir(folder, { recursive: true })
  const file = join(folder, `${report.date.replaceAll(':', '-')}.json`)
  await writeFile(file, `${JSON.stringify({ ...report, results }, null, 2)}\n`)
  console.log(file)
} finally {
  await browser.close()
  await server.close()
}
