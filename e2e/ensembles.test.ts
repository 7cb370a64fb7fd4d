import type { Page } from '@playwright/test'
import { expectNothing } from './axe.ts'
import {
  expect,
  expectStep,
  lane,
  letters,
  overflow,
  paused,
  picture,
  playing,
  runTo,
  small,
  step,
  still,
  test,
} from './playground.ts'

// Each goes on from what the one before left open.
test.describe.configure({ mode: 'default' })
test.use({ onePage: true })

const runs = (page: Page, letter: 'A' | 'B') =>
  page.getByRole('group', { name: `Run shown, lane ${letter}` })
const run = (page: Page, letter: 'A' | 'B', seed: number) =>
  runs(page, letter).getByRole('radio', { name: new RegExp(`^Seed ${seed}:`) })
test('is it luck? one click trains ten seeds, another goes back to one', async ({ page }) => {
  await still(page)
  const button = page.getByRole('button', { name: '10 seeds' })
  await expect(button).toHaveAttribute('aria-pressed', 'false')
  await button.click()
  await expectStep(page).toBe(0)
  await expect(page).toHaveURL(/runs=10/)
  await runTo(page, 100)
  for (const letter of letters) {
    await expect(runs(page, letter).getByRole('radio')).toHaveCount(10)
    await expect(run(page, letter, 10)).toHaveAccessibleName(/^Seed 10: \d of 8 modes captured$/)
    await expect(lane(page, letter).getByText('modes (median of 10)')).toBeVisible()
    await expect(lane(page, letter).getByText(/ (miss|misses) a mode/)).toBeVisible()
    await expect(lane(page, letter).getByRole('img', { name: /^Modes captured:/ })).toBeVisible()
  }
  await page.getByRole('button', { name: 'What is “Modes captured”?' }).first().hover()
  await expect(page.getByText(/band: the middle half/)).toBeVisible()
  await expect(page.getByRole('status')).toContainText(/a median of [\d.]+ of 8 modes over 10 runs/)
  await button.click()
  await expectStep(page).toBe(0)
  await expect(page).toHaveURL(/runs=1&/)
  await expect(runs(page, 'A')).toHaveCount(0)
})

test('a chosen run comes to both lanes, also while paused, and is the run of its seed', async ({
  page,
}) => {
  // So low that the picture has its least size, with and without small ones under it.
  await page.setViewportSize({ width: 1366, height: 700 })
  await paused(page, 60, `${small}&seed=9`)
  const ofNinth = await picture(page, 'A')
  await paused(page, 60, `${small}&seed=7&runs=4`)
  const first = await picture(page, 'A')
  await run(page, 'A', 9).check({ force: true })
  await expect(run(page, 'B', 9)).toBeChecked()
  await expect.poll(() => picture(page, 'A')).not.toBe(first)
  for (const letter of letters) {
    await expect(
      lane(page, letter).getByRole('list', { name: `Modes of lane ${letter}, seed 9` }),
    ).toBeVisible()
  }
  // Arrow keys go from run to run.
  await page.keyboard.press('ArrowRight')
  await expect(run(page, 'B', 10)).toBeChecked()
  await page.keyboard.press('ArrowLeft')
  await expect(lane(page, 'A').getByRole('list', { name: 'Modes of lane A, seed 9' })).toBeVisible()
  // The picture comes a little after the word.
  await expect.poll(() => picture(page, 'A')).toBe(ofNinth)
})

test('the fan of a metric has a table, and the losses are of the chosen seed', async ({ page }) => {
  await paused(page, 40, `${small}&runs=3`)
  await page.getByRole('button', { name: 'Table: Modes captured' }).click()
  const table = page.getByRole('region', { name: 'Modes captured' })
  await expect(table.getByRole('columnheader')).toHaveText([
    'Step',
    'A median',
    /A 25.%/,
    /A 75.%/,
    'B median',
    /B 25.%/,
    /B 75.%/,
  ])
  await page.keyboard.press('Escape')
  await expect(table).toBeHidden()
  await run(page, 'A', 2).check({ force: true })
  await page.getByRole('checkbox', { name: 'Losses' }).check()
  await expect(page.getByRole('heading', { name: 'Losses of A, seed 2' })).toBeVisible()
})

test('the link carries the runs, and more than 64 are 64', async ({ page }) => {
  await still(page, `${small}&runs=3`)
  await expect(runs(page, 'A').getByRole('radio')).toHaveCount(3)
  await page.goto(`./${small}&runs=500`)
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('using 64')
  await expect(runs(page, 'B').getByRole('radio')).toHaveCount(64)
})

test('a diverged run is shown as such, and the others go on', async ({ page }) => {
  // At this rate some seeds leave every sensible range and some do not.
  await playing(page, `${small}&runs=8&b.rate=1`)
  await expect(lane(page, 'B').getByText(/, \d diverged/)).toBeVisible()
  const gone = runs(page, 'B').getByRole('radio', { name: /: diverged$/ })
  const there = runs(page, 'B').getByRole('radio', { name: /modes captured$/ })
  await expect.poll(async () => (await gone.count()) > 0 && (await there.count()) > 0).toBe(true)
  const reached = await step(page)
  await expectStep(page).toBeGreaterThan(reached + 50)
  // The picture of a run that is gone says so, and where it stopped.
  await gone.first().check({ force: true })
  await expect(lane(page, 'B').getByText(/^Seed \d stopped at step \d+:/)).toBeVisible()
})

test('axe finds nothing in an ensemble', async ({ page }) => {
  await paused(page, 60, `${small}&runs=10`)
  await expectNothing(page, 'article', '[aria-label="Coverage and scores"]')
})

test('an ensemble fits 390 px, and every run can be touched', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await paused(page, 20, `${small}&runs=64`)
  await expect.poll(() => overflow(page)).toBe(0)
  const sides = await runs(page, 'A')
    .locator('label')
    .evaluateAll((labels) =>
      labels.map((label) => {
        const { width, height } = label.getBoundingClientRect()
        return Math.min(width, height)
      }),
    )
  expect(sides).toHaveLength(64)
  expect(Math.min(...sides)).toBeGreaterThanOrEqual(24)
})
