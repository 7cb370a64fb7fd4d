/**
 * npm run bench:screen [-- --seconds 60]
 *
 * What a person feels while both lanes train, on the built site: the first training picture after
 * navigation, main-thread tasks over 50 ms (Long Tasks API), and the time from a click or a key to
 * the next paint (Event Timing API). The same page paused is the baseline of the same run.
 * Then a mode is dragged while two exact fits train: from a move of the hand to the next paint.
 *
 * A task's length holds the time that it waits for a processor, so the numbers mean something only
 * where the load before is small; a trace says how much of it is the page's own work.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import { build, preview } from 'vite'
import { watchLanes } from './lanes.mjs'
import {
  chromiumVersion,
  conditions,
  executablePath,
  load,
  median,
  print,
  printAll,
} from './machine.mjs'
import { withOwnWork } from './ownWork.mjs'

const { values: flags } = parseArgs({ options: { seconds: { type: 'string', default: '60' } } })
const seconds = Number(flags.seconds)
const root = join(import.meta.dirname, '..')

/** Runs in the page before anything else. */
function observe() {
  window.seen = { tasks: [], events: [] }
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      window.seen.tasks.push([startTime, duration])
  }).observe({ type: 'longtask', buffered: true })
  new PerformanceObserver((list) => {
    for (const { name, startTime, duration } of list.getEntries()) {
      if (/^(pointerdown|click|keydown)$/.test(name)) window.seen.events.push([startTime, duration])
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: true })
}

/** Time of the first picture of two trained models, in ms after navigation. */
const firstPicture = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const look = () => {
          const { a, b } = window.laneSteps
          if (!(a > 0 && b > 0)) return setTimeout(look, 5)
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel()
            port1.onmessage = () => resolve(performance.now())
            port2.postMessage(null)
          })
        }
        look()
      }),
  )

/** Whatever shows or hides something; each is pressed twice, and so stays as it was. */
const toggles = '[role=switch], button[aria-expanded], summary'

/** Presses things for `seconds`: all main-thread tasks over 50 ms, and all answers. */
async function use(page) {
  const now = () => page.evaluate(() => performance.now())
  const began = await now()
  const pressed = new Set()
  for (let turn = 0; (await now()) - began < seconds * 1000; turn++) {
    await page.evaluate(() => document.activeElement.blur())
    for (let twice = 0; twice < 2; twice++) {
      await page.keyboard.press('dcw'[turn % 3])
      await page.waitForTimeout(200)
    }
    const all = await page.locator(toggles).filter({ visible: true }).all()
    const one = all[turn % all.length]
    const name = await one.evaluate((element) => element.ariaLabel ?? element.textContent)
    for (let twice = 0; twice < 2; twice++) {
      await one.click({ force: true, timeout: 2000 }).then(
        () => pressed.add(name),
        () => {}, // covered or gone: the next one
      )
      await page.waitForTimeout(200)
    }
  }
  await page.waitForTimeout(500)
  const { tasks, events } = await page.evaluate(() => window.seen)
  const since = (list) => list.filter(([start]) => start >= began).map(([, duration]) => duration)
  return { tasks: since(tasks), answers: since(events), pressed: pressed.size }
}

/** Opens the page with a link, and waits until it trains. */
async function open(page, link = '') {
  await page.goto('about:blank')
  await page.goto(`${server.resolvedUrls.local[0]}${link}`)
  return firstPicture(page)
}

/** Carries a mode to and fro for `seconds` at 60 moves a second, under two fits. */
async function drag(page) {
  const mode = await page
    .getByRole('button', { name: /^Mode 2:/ })
    .first()
    .boundingBox()
  const [x, y] = [mode.x + mode.width / 2, mode.y + mode.height / 2]
  await page.evaluate(() => {
    window.seen = { tasks: [], events: [] }
    window.moves = []
    addEventListener('pointermove', () => {
      const began = performance.now()
      // After the next frame is drawn, a message is served.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => window.moves.push(performance.now() - began)
        port2.postMessage(null)
      })
    })
  })
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let i = 0; i < 60 * seconds; i++) {
    await page.mouse.move(x + 30 * Math.sin(i / 15), y - 20 * Math.sin(i / 20))
    await page.waitForTimeout(16)
  }
  const { moves, tasks } = await page.evaluate(() => ({
    moves: window.moves,
    tasks: window.seen.tasks.map(([, duration]) => duration),
  }))
  await page.mouse.up()
  return { moves, tasks }
}

const worst = (list) => (list.length ? Math.max(...list).toFixed(0) : '0')
const longTasks = ({ tasks, own }) =>
  `${tasks.length}, longest ${worst(tasks)} ms; own work over 50 ms in ${own.filter((ms) => ms > 50).length}, at most ${worst(own)} ms`
const loads = [load()]

printAll({ ...conditions(), chromium: chromiumVersion(), 'seconds each': seconds })
await build({ root, logLevel: 'warn' })
const html = readFileSync(join(root, 'dist/index.html'), 'utf8')
const scripts = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(
  ([, file]) => file,
)
const bytes = scripts.reduce(
  (sum, file) => sum + gzipSync(readFileSync(join(root, 'dist', file))).length,
  0,
)
print('entry script, to be 180 kB at most', `${(bytes / 1000).toFixed(1)} kB gzip`)

const server = await preview({ root, logLevel: 'warn', preview: { port: 0, open: false } })
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
try {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  await page.addInitScript(watchLanes)
  await page.addInitScript(observe)
  const pictures = []
  for (let repetition = 0; repetition < 5; repetition++) {
    pictures.push(await open(page))
  }
  await page.waitForTimeout(3000)
  const training = await withOwnWork(browser, page, () => use(page))
  loads.push(load())
  await page.getByRole('button', { name: /^Pause/ }).click()
  await page.waitForTimeout(1000)
  const paused = await withOwnWork(browser, page, () => use(page))
  loads.push(load())
  const fits = 'a=fit&a.divergence=kl&b=fit&b.divergence=rkl'
  const drags = {}
  for (const where of ['plane', 'line']) {
    await open(page, `#target=drawn${where}&${fits}`)
    await page.waitForTimeout(2000)
    drags[where] = await withOwnWork(browser, page, () => drag(page))
    loads.push(load())
  }

  const first = `${median(pictures).toFixed(0)} ms (${worst(pictures)} ms worst of 5)`
  print('first training picture, median', first)
  print(
    'tasks over 50 ms, training',
    `${longTasks(training)}; ${training.pressed} controls pressed`,
  )
  print('tasks over 50 ms, paused', `${longTasks(paused)}; ${paused.pressed} controls pressed`)
  const ratio = Math.max(...training.answers, 16) / Math.max(...paused.answers, 16)
  print('slowest answer, training', `${worst(training.answers)} ms of ${training.answers.length}`)
  print('slowest answer, paused', `${worst(paused.answers)} ms; training is ${ratio.toFixed(1)}×`)
  for (const [where, { moves, ...tasks }] of Object.entries(drags)) {
    const paint = `median ${median(moves).toFixed(0)} ms, worst ${worst(moves)} ms of ${moves.length}`
    print(`drag to paint, ${where}`, paint)
    print(`tasks over 50 ms, drag, ${where}`, longTasks(tasks))
  }
  const busy = [training, ...Object.values(drags)]
  const over = busy.reduce((sum, { tasks }) => sum + tasks.length, 0)
  print('none over 50 ms', over === 0 ? 'yes' : `NO, ${over} while training, clicking and dragging`)
  const [before, ...after] = loads
  print('load', `${before} before, which is of others; then ${after.join(', ')}, own work included`)
} finally {
  await browser.close()
  await server.close()
}
