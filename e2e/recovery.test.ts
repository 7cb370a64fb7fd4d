import type { Page } from '@playwright/test'
import { test as base, expect } from '@playwright/test'
import {
  expectStep,
  flipLayer,
  header,
  lane,
  paused,
  picture,
  runTo,
  small,
  test,
} from './playground.ts'

const workers = async (page: Page) => {
  await expect.poll(() => page.workers().length).toBe(2)
  return page.workers()
}

test('a worker that throws is replaced, says so, and repeats the run', async ({ page }) => {
  await paused(page, 80)
  const before = [await picture(page, 'A'), await picture(page, 'B')]
  const [worker] = await workers(page)
  await worker.evaluate(() => {
    self.onmessage = () => {
      throw new Error('test of recovery')
    }
  })
  await runTo(page, 100)
  await expect(page.getByText(/The worker was replaced.*test of recovery/)).toHaveCount(1)
  // The replacement went through the same run.
  await header(page).getByRole('button', { name: 'Reset' }).click()
  await expectStep(page).toBe(0)
  await runTo(page, 80)
  await expect
    .poll(async () => [await picture(page, 'A'), await picture(page, 'B')])
    .toEqual(before)
})

base(
  'workers that cannot be loaded end in one clear message, not in a blank page',
  async ({ page }) => {
    await page.route('**/worker-*.js', (route) => route.abort())
    await page.goto(`./${small}`)
    await expect(page.getByText(/This lane stopped/)).toHaveCount(2)
    await expect(lane(page, 'A').locator('canvas')).toBeVisible()
    await page.unroute('**/worker-*.js')
    await header(page).getByRole('button', { name: 'Reset' }).click()
    await expectStep(page).toBeGreaterThan(0)
  },
)

test('a diverging run ends as diverged with its last good picture', async ({ page }) => {
  await page.goto(`./${small}&b.rate=10`)
  const b = lane(page, 'B')
  const stopped = b.getByText(/^Stopped at step \d+:/)
  await expect(stopped).toBeVisible({ timeout: 60_000 })
  const words = await stopped.textContent()
  // The other lane goes on.
  await expectStep(page).toBeGreaterThan(100)
  // It says so until it is reset, whatever else happens.
  await page.getByRole('button', { name: 'Pause' }).click()
  await flipLayer(page, /^Model density/)
  await expect(stopped).toHaveText(words ?? '')
  const inked = await b.locator('canvas').evaluate((canvas) => {
    const { width, height } = canvas as HTMLCanvasElement
    const { data } = (canvas as HTMLCanvasElement)
      .getContext('2d')!
      .getImageData(0, 0, width, height)
    let count = 0
    for (let i = 0; i < data.length; i += 4) {
      if (data[i] > 180 && data[i + 2] < 90) count++
    }
    return count
  })
  expect(inked).toBeGreaterThan(50) // vermilion dots of the last good samples
})

test('a heavy experiment says how long a step takes, and can be cancelled', async ({ page }) => {
  await page.goto('./#batch=2048&width=512&depth=6')
  const a = lane(page, 'A')
  await expect(a.getByText(/^A step takes about \d/)).toBeVisible({ timeout: 60_000 })
  await a.getByRole('button', { name: 'Cancel' }).click()
  await expect(a.getByText(/^Cancelled\./)).toBeVisible()
  await expect(a.getByRole('button', { name: 'Cancel' })).toHaveCount(0)
  await expect(header(page).getByRole('button', { name: 'Play' })).toBeVisible()
  // Something light, and it trains as ever.
  await page.evaluate((hash) => {
    location.hash = hash
  }, small)
  await header(page).getByRole('button', { name: 'Play' }).click()
  await expectStep(page).toBeGreaterThan(20)
  await expect(a.getByText(/^Cancelled\.|^A step takes/)).toHaveCount(0)
})
