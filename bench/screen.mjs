/**
 * npm run bench:screen [-- --seconds 60]
 *
 * What a person feels while both lanes train, on the built site: the first training picture after
 * navigation, main-thread tasks over 50 ms (Long Tasks API), and the time from a click or a key to
 * the next paint (Event Timing API). The same page paused is the baseline of the same run.
 * Then a mode is dragged while two exact fits train: from a move of the hand to the next paint.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import { build, preview } from 'vite'

const { values: flags } = parseArgs({ options: { seconds: { type: 'string', default: '60' } } })
const seconds = Number(flags.seconds)
const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
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

/** Time of the first picture of a trained model, in ms after navigation. */
const firstPicture = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const look = () => {
          const step = /Step\s*([\d\s]+)/.exec(document.querySelector('header')?.textContent ?? '')
          const trained = step && Number(step[1].replace(/\D/g, '')) > 0
          if (trained) requestAnimationFrame(() => resolve(performance.now()))
          else setTimeout(look, 5)
        }
        look()
      }),
  )

/** Presses things for `seconds`, and returns the worst main-thread task and the worst answer. */
async function use(page) {
  const began = await page.evaluate(() => performance.now())
  const data = page.getByRole('switch', { name: /Data/ })
  while ((await page.evaluate(() => performance.now())) - began < seconds * 1000) {
    await data.click({ force: true })
    await page.evaluate(() => document.activeElement.blur())
    await page.keyboard.press('c')
    await page.waitForTimeout(500)
    await page.keyboard.press('c')
    await page.getByRole('button', { name: 'Settings' }).first().click()
    await page.waitForTimeout(500)
  }
  await page.waitForTimeout(500)
  const { tasks, events } = await page.evaluate(() => window.seen)
  const since = (list) => list.filter(([start]) => start >= began).map(([, duration]) => duration)
  return { tasks: since(tasks), answers: since(events) }
}

/** Carries a mode to and fro for `seconds` at 60 moves a second, under two fits. */
async function drag(page, link) {
  await page.goto('about:blank')
  await page.goto(`${server.resolvedUrls.local[0]}${link}`)
  await firstPicture(page)
  await page.waitForTimeout(2000)
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
  moves.sort((a, b) => a - b)
  return { moves, tasks }
}

const worst = (list) => (list.length ? Math.max(...list).toFixed(0) : '0')
const print = (name, value) => console.log(`${name.padEnd(34)} ${value}`)

await build({ root, logLevel: 'warn' })
const html = readFileSync(join(root, 'dist/index.html'), 'utf8')
const scripts = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(
  ([, file]) => file,
)
const bytes = scripts.reduce(
  (sum, file) => sum + gzipSync(readFileSync(join(root, 'dist', file))).length,
  0,
)

const server = await preview({ root, logLevel: 'warn', preview: { port: 0, open: false } })
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
try {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  await page.addInitScript(observe)
  const pictures = []
  for (let repetition = 0; repetition < 5; repetition++) {
    await page.goto('about:blank')
    await page.goto(server.resolvedUrls.local[0])
    pictures.push(await firstPicture(page))
  }
  pictures.sort((a, b) => a - b)
  await page.waitForTimeout(3000)
  const training = await use(page)
  await page.getByRole('button', { name: 'Pause' }).click()
  await page.waitForTimeout(1000)
  const paused = await use(page)
  const fits = 'a=fit&a.divergence=kl&b=fit&b.divergence=rkl'
  const onPlane = await drag(page, `#v=1&target=drawnplane&${fits}`)
  const onLine = await drag(page, `#v=1&target=drawnline&${fits}`)

  print('date', new Date().toISOString())
  print('cpu', `${cpus().length} × ${cpus()[0].model}, load ${loadavg()[0].toFixed(1)}`)
  print('chromium', execFileSync(executablePath, ['--version']).toString().trim())
  print('observed', `${seconds} s training, ${seconds} s paused`)
  print('entry scripts, gzip', `${(bytes / 1000).toFixed(1)} kB in ${scripts.length} file(s)`)
  print(
    'first training picture, median',
    `${pictures[2].toFixed(0)} ms (${worst(pictures)} ms worst of 5)`,
  )
  print(
    'tasks over 50 ms, training',
    `${training.tasks.length}, longest ${worst(training.tasks)} ms`,
  )
  print('tasks over 50 ms, paused', `${paused.tasks.length}, longest ${worst(paused.tasks)} ms`)
  const ratio = Math.max(...training.answers, 16) / Math.max(...paused.answers, 16)
  print('slowest answer, training', `${worst(training.answers)} ms of ${training.answers.length}`)
  print('slowest answer, paused', `${worst(paused.answers)} ms; training is ${ratio.toFixed(1)}×`)
  for (const [where, { moves, tasks }] of [
    ['plane', onPlane],
    ['line', onLine],
  ]) {
    const median = moves[Math.floor(moves.length / 2)]
    print(
      `drag to paint, ${where}`,
      `median ${median.toFixed(0)} ms, worst ${worst(moves)} ms of ${moves.length}; ${tasks.length} tasks over 50 ms, longest ${worst(tasks)} ms`,
    )
  }
} finally {
  await browser.close()
  await server.close()
}
