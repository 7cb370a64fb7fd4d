/**
 * npm run bench [-- --repetitions 15 --seconds 0.4 --batch 256 --width 128]
 *
 * Training steps per second of our engine and of stock tfjs, in a worker of a production build in
 * Chromium. Repetitions are interleaved, because the load of a machine changes; compare ratios.
 */
import { execFileSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { build, loadConfigFromFile, preview } from 'vite'

const here = import.meta.dirname
const executablePath = '/usr/bin/chromium'

const { values: flags } = parseArgs({
  options: {
    repetitions: { type: 'string', default: '15' },
    seconds: { type: 'string', default: '0.4' },
    batch: { type: 'string', default: '256' },
    width: { type: 'string', default: '128' },
  },
})
const repetitions = Number(flags.repetitions)
const size = { batch: Number(flags.batch), width: Number(flags.width) }

const engines = [
  { name: 'ours', worker: 'ours', backend: 'wasm' },
  { name: 'tfjs-wasm', worker: 'stock', backend: 'wasm' },
  { name: 'tfjs-cpu', worker: 'stock', backend: 'cpu' },
  { name: 'ours-webgpu', worker: 'ours', backend: 'webgpu' },
  { name: 'tfjs-webgpu', worker: 'stock', backend: 'webgpu', baselineOf: 'ours-webgpu' },
]

const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

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
  for (const problem of ['gan', 'vae']) {
    const rates = engines.map(() => [])
    const losses = engines.map(() => Number.NaN)
    // Repetition 0 compiles and warms up.
    for (let repetition = 0; repetition <= repetitions; repetition++) {
      for (const [i, { worker, backend }] of engines.entries()) {
        const task = { backend, problem, ...size, seconds: Number(flags.seconds) }
        const answer = await page.evaluate(([w, t]) => globalThis.measure(w, t), [worker, task])
        if (repetition > 0) rates[i].push(answer.iterationsPerSecond)
        losses[i] = answer.loss
      }
    }
    engines.forEach(({ name, baselineOf = 'ours' }, i) => {
      const ours = rates[engines.findIndex((engine) => engine.name === baselineOf)]
      // Of the same repetition, so that a change of load between repetitions does not count.
      const ratio = median(rates[i].map((rate, repetition) => ours[repetition] / rate))
      const rate = median(rates[i])
      results.push({
        problem,
        engine: name,
        baselineOf,
        median: rate,
        ratio,
        all: rates[i],
        loss: losses[i],
      })
    })
  }
  return results
}

const tfjs = (await import('@tensorflow/tfjs-core/package.json', { with: { type: 'json' } }))
  .default
const conditions = {
  date: new Date().toISOString(),
  cpu: `${cpus().length} × ${cpus()[0].model}`,
  loadBefore: loadavg()[0],
  chromium: execFileSync(executablePath, ['--version']).toString().trim(),
  node: process.version,
  tfjs: tfjs.version,
  repetitions,
  secondsEach: Number(flags.seconds),
  ...size,
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
  const results = await measureAll(page)
  const report = { ...conditions, loadAfter: loadavg()[0], results }
  for (const [key, value] of Object.entries(report)) {
    if (key !== 'results') console.log(`${key.padEnd(13)} ${value}`)
  }
  for (const { problem, engine, baselineOf, median: rate, ratio, all, loss } of results) {
    const spread = `${Math.min(...all).toFixed(1)}–${Math.max(...all).toFixed(1)}`
    console.log(
      `${problem}  ${engine.padEnd(10)} ${rate.toFixed(1).padStart(8)} it/s  ${spread.padEnd(16)}` +
        ` loss ${loss.toFixed(4)}  ${ratio === 1 ? '' : `${baselineOf} is ${ratio.toFixed(1)}×`}`,
    )
  }
  const folder = join(here, 'results')
  await mkdir(folder, { recursive: true })
  const file = join(folder, `${conditions.date.replaceAll(':', '-')}.json`)
  await writeFile(file, `${JSON.stringify(report, null, 2)}\n`)
  console.log(file)
} finally {
  await browser.close()
  await server.close()
}
