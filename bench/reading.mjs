/**
 * npm run bench:reading
 *
 * What a person feels while a file of 60 000 pictures is read, on the built site: IDX as MNIST is
 * published, 47 MB, with its labels, dropped on a page whose lanes rest. How long it takes until it is
 * the target; main-thread tasks over 50 ms from the drop until both lanes have their first picture of
 * it (Long Tasks API), and the page's own work in each.
 *
 * A task's length holds the time that it waits for a processor; its own work does not.
 */
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { build, preview } from 'vite'
import { chromiumVersion, conditions, executablePath, median, print, printAll } from './machine.mjs'
import { withOwnWork } from './ownWork.mjs'

const [repetitions, count] = [5, 60_000]
const root = join(import.meta.dirname, '..')

/** Makes both files in the page: bars of ten kinds, each a little elsewhere. */
function make(count) {
  const idx = (...sizes) => {
    const view = new DataView(new ArrayBuffer(4 * sizes.length))
    for (const [i, size] of sizes.entries()) view.setUint32(4 * i, size)
    return view
  }
  const pixels = new Uint8Array(784 * count)
  for (let i = 0; i < count; i++) {
    const left = 2 * (i % 10) + ((i >> 3) % 5)
    for (let y = 6; y < 22; y++)
      pixels.fill(255, 784 * i + 28 * y + left, 784 * i + 28 * y + left + 4)
  }
  const labels = Uint8Array.from({ length: count }, (_, i) => i % 10)
  window.files = [
    new File([idx(0x0803, count, 28, 28), pixels], 'train-images-idx3-ubyte'),
    new File([idx(0x0801, count), labels], 'train-labels-idx1-ubyte'),
  ]
  window.tasks = []
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.tasks.push(duration)
  }).observe({ type: 'longtask' })
}

function drop() {
  window.began = performance.now()
  const dataTransfer = new DataTransfer()
  for (const file of window.files) dataTransfer.items.add(file)
  for (const type of ['dragover', 'drop']) {
    const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true })
    document.querySelector('main').dispatchEvent(event)
  }
}

printAll({ ...conditions(), chromium: chromiumVersion() })
await build({ root, logLevel: 'warn' })
const server = await preview({ root, logLevel: 'warn', preview: { port: 0, open: false } })
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
try {
  const [times, own, tasks] = [[], [], []]
  for (let repetition = 0; repetition < repetitions; repetition++) {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    await page.goto(`${server.resolvedUrls.local[0]}#target=ring&stop=50`)
    await page.getByRole('button', { name: 'Play' }).waitFor()
    await page.evaluate(make, count)
    const read = await withOwnWork(browser, page, async () => {
      await page.evaluate(drop)
      await page.waitForURL(/target=ownimages/)
      const took = await page.evaluate(() => performance.now() - window.began)
      await page.waitForTimeout(5000)
      return { took, tasks: await page.evaluate(() => window.tasks) }
    })
    times.push(read.took)
    own.push(read.own[0])
    tasks.push(...read.tasks)
    await page.close()
  }
  print('until it is the target, median', `${median(times).toFixed(0)} ms`)
  print('own work in a task, at most', `${own.map((ms) => ms.toFixed(0)).join(', ')} ms`)
  print('tasks over 50 ms', `${tasks.length}, longest ${Math.max(0, ...tasks).toFixed(0)} ms`)
} finally {
  await browser.close()
  await server.close()
}
