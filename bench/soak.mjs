/**
 * npm run bench:soak [-- --minutes 10 --case points|images]
 *
 * Two lanes of the default experiment, or of a GAN and a VAE on digits of 28 × 28, on the production
 * build, for minutes: what the page and its workers keep alive after a collection; the memory of their
 * whole process, with what is not collected yet and the recording of tasks (Linux only); speed; and
 * main-thread tasks over 50 ms, with the most processor time that one took: the rest of a task is
 * waiting for a processor. The first minute warms up; the baseline is the minute after it.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { build, preview } from 'vite'
import { watchHeaps } from './heaps.mjs'
import { lanesNow, watchLanes } from './lanes.mjs'
import { chromiumVersion, conditions, executablePath, load, printAll } from './machine.mjs'
import { withOwnWork } from './ownWork.mjs'

const { values: flags } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    case: { type: 'string', default: 'points' },
  },
})
const minutes = Number(flags.minutes)
const links = {
  points: '',
  images: '#target=digits&target.size=28&a=nonsaturating&b=vae&width=128&latent=16',
}
if (!(flags.case in links)) throw new Error(`--case is one of ${Object.keys(links)}.`)
const root = join(import.meta.dirname, '..')

await build({ root, logLevel: 'warn' })
const server = await preview({ root, logLevel: 'warn', preview: { port: 0, open: false } })
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox'],
})

/** Resident bytes of the largest renderer process: the page with its workers. */
async function resident(session) {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))[1]))
  return 1024 * Math.max(...sizes)
}

try {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  const heap = await watchHeaps(page)
  await page.addInitScript(watchLanes)
  await page.addInitScript(() => {
    window.tasks = []
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.tasks.push(duration)
    }).observe({ type: 'longtask', buffered: true })
  })
  await page.goto(server.resolvedUrls.local[0] + links[flags.case])
  await page.waitForFunction(() => window.laneSteps.a > 0)

  const step = async () => (await lanesNow(page)).a
  printAll({ ...conditions(), chromium: chromiumVersion(), case: flags.case })
  const session = await browser.newBrowserCDPSession()
  console.log('minute   steps/s   live MB   process MB   tasks > 50 ms (longest, own work)   load')
  const rates = []
  const heaps = []
  const processes = []
  let before = await step()
  for (let minute = 1; minute <= minutes; minute++) {
    await page.evaluate(() => {
      window.tasks.length = 0
    })
    const began = Date.now()
    const { own } = await withOwnWork(browser, page, () => page.waitForTimeout(60_000))
    const now = await step()
    const rate = ((now - before) * 1000) / (Date.now() - began)
    const tasks = await page.evaluate(() => window.tasks)
    const live = await heap()
    const process = await resident(session)
    before = await step()
    rates.push(rate)
    heaps.push(live)
    processes.push(process)
    const megabytes = (bytes) => (bytes / 1e6).toFixed(1)
    const row = [
      String(minute).padStart(6),
      rate.toFixed(0).padStart(9),
      megabytes(live).padStart(9),
      megabytes(process).padStart(12),
      `${tasks.length} (${Math.max(0, ...tasks).toFixed(0)}, ${own[0].toFixed(0)} ms)`.padStart(34),
      load().padStart(6),
    ]
    console.log(row.join(' '))
  }
  if (minutes > 2) {
    console.log(`speed, last minute against the second: ${(rates.at(-1) / rates[1]).toFixed(2)}×`)
    console.log(`live, last minute against the second: ${(heaps.at(-1) / heaps[1]).toFixed(2)}×`)
    const growth = processes.at(-1) / processes[1]
    console.log(`process, last minute against the second: ${growth.toFixed(2)}×`)
  }
} finally {
  await browser.close()
  await server.close()
}
