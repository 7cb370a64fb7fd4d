/**
 * npm run bench:soak [-- --minutes 10]
 *
 * Two lanes of the default experiment on the production build, for minutes: the page's heap, each
 * worker's heap, speed, and main-thread tasks over 50 ms. The first minute warms up; the baseline is
 * the minute after it.
 */
import { execFileSync } from 'node:child_process'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { build, preview } from 'vite'

const { values: flags } = parseArgs({ options: { minutes: { type: 'string', default: '10' } } })
const minutes = Number(flags.minutes)
const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
const root = join(import.meta.dirname, '..')

await build({ root, logLevel: 'warn' })
const server = await preview({ root, logLevel: 'warn', preview: { port: 0, open: false } })
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--enable-precise-memory-info', '--js-flags=--expose-gc'],
})

/** Bytes of live objects, after a collection. */
const heap = (place) =>
  place.evaluate(() => {
    globalThis.gc?.()
    return performance.memory?.usedJSHeapSize ?? Number.NaN
  })

try {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  await page.addInitScript(() => {
    window.tasks = []
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.tasks.push(duration)
    }).observe({ type: 'longtask', buffered: true })
  })
  await page.goto(server.resolvedUrls.local[0])
  await page.getByRole('button', { name: 'Pause' }).waitFor()

  const step = async () => {
    const text = await page
      .getByRole('banner')
      .getByText(/^Step\b.*\d$/)
      .textContent()
    return Number(/[\d\s]+$/.exec(text)[0].replace(/\D/g, ''))
  }
  console.log(`cpu ${cpus().length} × ${cpus()[0].model}, load ${loadavg()[0].toFixed(1)}`)
  console.log(execFileSync(executablePath, ['--version']).toString().trim())
  console.log('minute   steps/s   page MB   worker MB     tasks > 50 ms (longest)')
  const rates = []
  const heaps = []
  let before = await step()
  for (let minute = 1; minute <= minutes; minute++) {
    await page.evaluate(() => {
      window.tasks.length = 0
    })
    const began = Date.now()
    await page.waitForTimeout(60_000)
    const now = await step()
    const rate = ((now - before) * 1000) / (Date.now() - began)
    const tasks = await page.evaluate(() => window.tasks)
    const workers = await Promise.all(page.workers().map(heap))
    const pageHeap = await heap(page)
    before = await step()
    rates.push(rate)
    heaps.push(pageHeap + workers.reduce((sum, bytes) => sum + bytes, 0))
    const megabytes = (bytes) => (bytes / 1e6).toFixed(1)
    console.log(
      `${String(minute).padStart(6)}  ${rate.toFixed(0).padStart(8)}  ${megabytes(pageHeap).padStart(8)}` +
        `  ${workers.map(megabytes).join(' + ').padStart(11)}   ${tasks.length} (${Math.max(0, ...tasks).toFixed(0)} ms)`,
    )
  }
  if (minutes > 2) {
    console.log(`speed, last minute against the second: ${(rates.at(-1) / rates[1]).toFixed(2)}×`)
    console.log(`heap, last minute against the second:  ${(heaps.at(-1) / heaps[1]).toFixed(2)}×`)
  }
} finally {
  await browser.close()
  await server.close()
}
