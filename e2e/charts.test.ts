import type { Page } from '@playwright/test'
import { expect, paused, readStep, small, test } from './playground.ts'

// Each goes on from what the one before left open.
test.describe.configure({ mode: 'default' })
test.use({ onePage: true })

/** All charts that are drawn, on the stage and below it. */
const crosshairs = (page: Page) => page.getByRole('slider', { name: /: step looked at$/ })

/** What the caption of every drawn chart says. */
const captions = (page: Page): Promise<string[]> =>
  page.locator('figure:has([role=slider]) figcaption').allInnerTexts()

/** The steps that the captions name; none where they show the newest values. */
const named = async (page: Page) =>
  (await captions(page)).map((text) => readStep(/at step [\d\s]+\d/.exec(text)?.[0] ?? null))

/** Scrolled so far that the charts below the stage are drawn as well as the one on it. */
async function scrolled(page: Page) {
  await page.setViewportSize({ width: 1366, height: 900 })
  await paused(page, 100)
  // What stands below the stage is loaded after it; until then there is nowhere to scroll to.
  await expect(async () => {
    await page.evaluate(() => scrollTo(0, 350))
    await expect(crosshairs(page)).toHaveCount(4, { timeout: 1000 })
  }).toPass()
  // Charts follow the run a few times a second.
  for (const chart of await crosshairs(page).all()) {
    await expect(chart).toHaveAttribute('aria-valuemax', '100')
  }
}

test('one crosshair for all charts: by pointer', async ({ page }) => {
  await scrolled(page)
  expect(await named(page)).toEqual([Number.NaN, Number.NaN, Number.NaN, Number.NaN])
  const over = crosshairs(page).first()
  const { width, height } = (await over.boundingBox())!
  await over.hover({ position: { x: width / 2, y: height / 2 } })
  await expect.poll(async () => new Set(await named(page)).size).toBe(1)
  const [step] = await named(page)
  expect(Math.abs(step - 50)).toBeLessThanOrEqual(10)
  // Both lanes' values, in every chart.
  for (const caption of await captions(page)) expect(caption).toMatch(/A\s+[\d.]+.*B\s+[\d.]+/s)
  await over.hover({ position: { x: width / 4, y: height / 2 } })
  await expect.poll(async () => (await named(page)).every((next) => next < step)).toBe(true)
  await page.mouse.move(0, 0)
  await expect.poll(() => named(page)).toEqual([Number.NaN, Number.NaN, Number.NaN, Number.NaN])
})

test('one crosshair for all charts: by arrow keys, with the values of the table', async ({
  page,
}) => {
  await scrolled(page)
  const chart = page.getByRole('slider', { name: 'Blurred KL(p‖q): step looked at' })
  await chart.focus()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => named(page)).toEqual([80, 80, 80, 80])
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => named(page)).toEqual([90, 90, 90, 90])
  for (const other of await crosshairs(page).all()) {
    await expect(other).toHaveAttribute('aria-valuenow', '90')
  }
  const said = (await chart.getAttribute('aria-valuetext')) ?? ''
  const [, a, b] = /^Step 90: A ([\d.]+), B ([\d.]+)$/.exec(said) ?? []
  const [caption] = (await captions(page)).filter((text) => text.startsWith('Blurred KL(p‖q)'))
  expect(caption).toMatch(new RegExp(`A\\s+${a}.*B\\s+${b}.*at step 90`, 's'))
  await page.keyboard.press('Escape')
  await expect.poll(() => named(page)).toEqual([Number.NaN, Number.NaN, Number.NaN, Number.NaN])

  await page.getByRole('button', { name: 'Table: Blurred KL(p‖q)' }).click()
  const row = page
    .getByRole('region', { name: 'Blurred KL(p‖q)' })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: '90', exact: true }) })
  await expect(row.getByRole('cell')).toHaveText([a, b])
})

test('counts have whole numbers on their axis', async ({ page }) => {
  for (const modes of [5, 25]) {
    await paused(page, 20, `${small}&target=ring&target.modes=${modes}`)
    const strip = page.getByRole('region', { name: 'Coverage and scores' })
    const ticks = strip.locator('.recharts-yAxis-tick-labels text, .recharts-yAxis text')
    await expect(ticks.last()).toHaveText(String(modes))
    expect((await ticks.allTextContents()).filter((text) => !/^\d+$/.test(text))).toEqual([])
  }
})

test('any chart can take the place of the first, and tables show eight rows', async ({ page }) => {
  for (const [width, height] of [
    [1366, 641],
    [390, 844],
    [683, 341],
  ]) {
    await page.setViewportSize({ width, height })
    await paused(page, 150)
    const which = page.getByRole('combobox', { name: 'Chart on the stage' })
    const strip = page.getByRole('region', { name: 'Coverage and scores' })
    await which.selectOption('Losses of A')
    await which.selectOption('Blurred KL(q‖p)')
    await strip.scrollIntoViewIfNeeded()
    await expect(
      strip.getByRole('slider', { name: 'Blurred KL(q‖p): step looked at' }),
    ).toBeVisible()
    await strip.getByRole('button', { name: 'Table: Blurred KL(q‖p)' }).click()
    const table = page.getByRole('region', { name: 'Blurred KL(q‖p)' })
    await expect(table.getByRole('row')).toHaveCount(17)
    const seen = await table.evaluate((region) => {
      const room = region.getBoundingClientRect()
      const bottom = Math.min(room.bottom, innerHeight)
      const rows = [...region.querySelectorAll('tbody tr')]
      return rows.filter((row) => row.getBoundingClientRect().bottom <= bottom + 0.5).length
    })
    expect(seen).toBeGreaterThanOrEqual(8)
    await page.keyboard.press('Escape')
    await expect(table).toBeHidden()
  }
})

test('charts shrink with their window, and never overlap', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 953 })
  await paused(page, 60)
  const wrong = () =>
    page.evaluate(() => {
      const found: string[] = []
      const boxes = [...document.querySelectorAll('figure')].map((figure) => {
        const box = figure.getBoundingClientRect()
        const name = figure.innerText.slice(0, 20)
        for (const svg of figure.querySelectorAll('svg.recharts-surface')) {
          if (svg.getBoundingClientRect().right > box.right + 1) found.push(`${name} sticks out`)
        }
        if (box.right > innerWidth) found.push(`${name} leaves the window`)
        return { name, box }
      })
      for (const [i, { name, box }] of boxes.entries()) {
        for (const { name: other, box: next } of boxes.slice(i + 1)) {
          const across = Math.min(box.right, next.right) - Math.max(box.left, next.left)
          const down = Math.min(box.bottom, next.bottom) - Math.max(box.top, next.top)
          if (across > 0.5 && down > 0.5) found.push(`${name} on ${other}`)
        }
      }
      return found
    })
  for (const width of [1920, 1024, 1920, 390, 1366]) {
    await page.setViewportSize({ width, height: 900 })
    await page.getByRole('region', { name: 'More measurements' }).evaluate((below) => {
      below.scrollIntoView({ block: 'start' })
    })
    await expect.poll(() => crosshairs(page).count()).toBeGreaterThanOrEqual(3)
    await expect.poll(wrong).toEqual([])
  }
})
