/**
 * npm run bench:scrub [-- --steps 20000 --looks 30]
 *
 * What it takes to go back in a run, with the default experiment: on the built site the time from a
 * press on the chart to the next paint, which shows what was kept, and to the exact state of both
 * lanes; and in Node on wasm what keeping costs training, and the bytes of the checkpoints.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { build, preview } from 'vite'
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
    steps: { type: 'string', default: '20000' },
    looks: { type: 'string', default: '30' },
  },
})
const root = join(import.meta.dirname, '..')

/** Presses on the chart at a share of its width; times of the paint and of the exact state, in ms. */
const pressAt = (page, share) =>
  page.evaluate(
    (at) =>
      new Promise((resolve) => {
        const slider = document.querySelector('figure [role=slider]')
        const { left, top, width, height } = slider.getBoundingClientRect()
        const place = { clientX: left + 44 + at * (width - 66), clientY: top + height / 2 }
        const event = { ...place, bubbles: true, button: 0, pointerId: 1 }
        // What is pressed here is no pointer that could be captured.
        slider.setPointerCapture = () => {}
        const began = performance.now()
        slider.dispatchEvent(new PointerEvent('pointerdown', event))
        slider.dispatchEvent(new PointerEvent('lostpointercapture', event))
        let painted
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => {
            painted = performance.now() - began
          }
          port2.postMessage(null)
        })
        const look = () => {
          const bar = document.querySelector('section[aria-label="Looking back at step"]')
          if (painted && bar?.textContent.includes('exact: '))
            return resolve({ painted, exact: performance.now() - began })
          setTimeout(look, 4)
        }
        look()
      }),
    share,
  )

const told = (times) =>
  `median ${median(times).toFixed(0)} ms, worst ${Math.max(...times).toFixed(0)} ms of ${times.length}`

printAll({ ...conditions(), chromium: chromiumVersion() })
await build({ root, logLevel: 'warn' })
const server = await preview({ root, logLevel: 'warn', preview: { port: 0, open: false } })
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
try {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  await page.goto(`${server.resolvedUrls.local[0]}#stop=${flags.steps}`)
  const there = (steps) =>
    document.querySelector('[data-testid=step]')?.textContent.replace(/\D/g, '') === steps
  await page.waitForFunction(there, flags.steps, { timeout: 600_000 })
  await page.waitForTimeout(2000)
  // The first press loads the words and buttons of the past.
  await pressAt(page, 0.5)
  const times = []
  for (let look = 1; look <= Number(flags.looks); look++) {
    // Over the whole run, in no order.
    times.push(await pressAt(page, (look * 0.618034) % 0.98))
    await page.waitForTimeout(200)
  }
  print('press to picture', told(times.map(({ painted }) => painted)))
  print('press to exact state', told(times.map(({ exact }) => exact)))
  const slow = times.filter(({ painted, exact }) => painted > 100 || exact > 1000).length
  print('picture ≤ 100 ms, exact ≤ 1 s', slow === 0 ? 'yes' : `NO, not in ${slow}`)
} finally {
  await browser.close()
  await server.close()
}
process.argv.splice(2, Number.POSITIVE_INFINITY, 'bench/scrub.ts')
await import('../scripts/program.mjs')
print('load', `${load()} after, own work included`)
