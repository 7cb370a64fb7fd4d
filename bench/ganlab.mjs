/**
 * npm run bench:ganlab -- --source <folder> [--repetitions 5] [--seconds 4]
 *
 * Training steps per second of GAN Lab's page (poloclub/ganlab) and of ours, with GAN Lab's own preset:
 * two Gaussians, networks 2→8→8→2 and 2→8→8→1, batch 150, SGD, two critic steps and one generator step.
 * In Chromium under software rendering. Its page is not part of this repository; fetch it first:
 *
 *     git clone --branch gh-pages https://github.com/poloclub/ganlab <folder>
 *     npm install --prefix <folder> --no-save chart.js@2.4.0
 *
 * Its files run as published, but for what `openDoor` does and the absence of fonts and other hosts.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { build, preview } from 'vite'
import { lanesNow, watchLanes } from './lanes.mjs'
import {
  chromiumVersion,
  conditions,
  executablePath,
  load,
  median,
  print,
  printAll,
} from './machine.mjs'

const { values: flags } = parseArgs({
  options: {
    source: { type: 'string' },
    repetitions: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '4' },
  },
})
const root = join(import.meta.dirname, '..')
const chart = join(flags.source ?? '', 'node_modules/chart.js/dist/Chart.bundle.min.js')
if (!flags.source || !existsSync(join(flags.source, 'bundle.js')) || !existsSync(chart)) {
  console.error('Needs --source <folder>: see the head of bench/ganlab.mjs for how to get it.')
  process.exit(2)
}

/**
 * Its preset `gaussians`: sizes, batch, rates and steps as in its pretrained_gaussians.json. It draws
 * and evaluates after every 50 steps; our page draws 30 times a second and evaluates as it does by
 * default.
 */
const preset = new URLSearchParams({
  target: 'drawnplane',
  'target.modes': '0.5_0.3_0.7_0.1_0.1_0__0.5_0.7_0.4_0.05_0.2_0',
  ...{ batch: 150, depth: 2, width: 8, latent: 2, activation: 'relu', optimiser: 'sgd' },
})
for (const lane of ['a', 'b']) {
  preset.append(lane, 'nonsaturating')
  const settings = { generatorRate: 0.03, criticRate: 0.1, criticSteps: 2, instanceNoise: 0 }
  for (const [name, value] of Object.entries(settings)) preset.append(`${lane}.${name}`, value)
}

/**
 * Its page and its tfjs ask for a WebGL that is no "major performance caveat", and there the page
 * refuses to run. Both contexts are given to them ('webgl'), or only the one that the page checks
 * with, and then its tfjs computes on its cpu backend ('cpu').
 */
function openDoor(backend) {
  const original = HTMLCanvasElement.prototype.getContext
  let asked = 0
  HTMLCanvasElement.prototype.getContext = function (kind, attributes) {
    if (!attributes?.failIfMajorPerformanceCaveat) return original.call(this, kind, attributes)
    if (asked++ > 0 && backend === 'cpu') return null
    return original.call(this, kind, { ...attributes, failIfMajorPerformanceCaveat: false })
  }
}

const host = 'http://ganlab.localhost/'

async function ganLab(page, backend) {
  await page.addInitScript(openDoor, backend)
  await page.route('**/*', (route) => {
    const url = new URL(route.request().url())
    if (url.pathname.endsWith('/Chart.bundle.min.js')) return route.fulfill({ path: chart })
    if (!url.href.startsWith(host)) return route.abort()
    const file = join(flags.source, url.pathname === '/' ? 'index.html' : url.pathname)
    return existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404 })
  })
  await page.goto(host)
  const counter = page.locator('#iteration-count')
  const step = async () => Number((await counter.textContent()).replace(/\D/g, ''))
  // The pretrained model is there.
  await page.waitForFunction(() =>
    /[1-9]/.test(document.querySelector('#iteration-count')?.textContent ?? ''),
  )
  await page.evaluate(() => document.querySelector('#play-pause-button').click())
  return async () => {
    const made = await step()
    return { time: await page.evaluate(() => performance.now()), step: made, made }
  }
}

async function ours(page) {
  await page.addInitScript(watchLanes)
  await page.goto(`${server.resolvedUrls.local[0]}#${preset}`)
  return async () => {
    const { time, a, b } = await lanesNow(page)
    return { time, step: a, made: a + b }
  }
}

const peers = {
  'GAN Lab, WebGL': (page) => ganLab(page, 'webgl'),
  'GAN Lab, cpu': (page) => ganLab(page, 'cpu'),
  // Lane B trains the same beside it, as it does on the page.
  'Modescope, lane A': ours,
}

/** Processor time of all processes of the browser, in s. */
async function processorTime() {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0)
}

/**
 * Steps per second of a lane, once the page has warmed up; and steps of all lanes per second of
 * processor time, which other programs on the machine change little.
 */
async function measure(open) {
  const page = await browser.newPage({ viewport: { width: 1500, height: 900 } })
  page.on('pageerror', (error) => console.error(error.message))
  const now = await open(page)
  await page.waitForTimeout(3000)
  const [before, processorBefore] = [await now(), await processorTime()]
  await page.waitForTimeout(1000 * Number(flags.seconds))
  const [after, processorAfter] = [await now(), await processorTime()]
  await page.close()
  return {
    rate: (1000 * (after.step - before.step)) / (after.time - before.time),
    perProcessor: (after.made - before.made) / (processorAfter - processorBefore),
  }
}

printAll({ ...conditions(), chromium: chromiumVersion() })
await build({ root, logLevel: 'warn' })
const server = await preview({ root, logLevel: 'warn', preview: { port: 0, open: false } })
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
const session = await browser.newBrowserCDPSession()

/** Of the same turn, against the faster of its two backends. */
const ratioOf = ([webgl, cpu, lane], what) =>
  median(lane.map((ours, i) => ours[what] / Math.max(webgl[i][what], cpu[i][what])))

try {
  const all = Object.keys(peers).map(() => [])
  for (let repetition = 0; repetition < Number(flags.repetitions); repetition++) {
    for (const [i, open] of Object.values(peers).entries()) all[i].push(await measure(open))
  }
  for (const [i, name] of Object.keys(peers).entries()) {
    const rates = all[i].map(({ rate }) => rate)
    const spread = `${Math.min(...rates).toFixed(0)}–${Math.max(...rates).toFixed(0)}`
    const processor = median(all[i].map(({ perProcessor }) => perProcessor)).toFixed(0)
    const rate = median(rates).toFixed(i < 2 ? 1 : 0)
    print(name, `${rate} steps/s  (${spread}), ${processor} steps per s of processor time`)
  }
  const ratio = ratioOf(all, 'rate')
  print('steps/s, to be 60× at least', `${ratio.toFixed(0)}×: ${ratio >= 60 ? 'yes' : 'NO'}`)
  print('steps per s of processor time', `${ratioOf(all, 'perProcessor').toFixed(0)}×`)
  print('load after', load())
} finally {
  await browser.close()
  await server.close()
}
