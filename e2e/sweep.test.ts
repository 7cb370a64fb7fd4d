import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expectNothing } from './axe.ts'
import { expect, playing, still, test } from './playground.ts'

// Each goes on from what the one before left open.
test.describe.configure({ mode: 'default' })
test.use({ onePage: true })

async function openSweep(page: Page, setting: string, values: string, steps: string) {
  const opener = page.getByRole('button', { name: /^Sweep/ })
  if ((await opener.getAttribute('aria-expanded')) === 'false') await opener.click()
  await page.getByRole('combobox', { name: 'Setting' }).selectOption(setting)
  await page.getByRole('textbox', { name: 'Values' }).fill(values)
  await page.getByRole('textbox', { name: 'Seeds' }).fill('3')
  await page.getByRole('textbox', { name: 'Steps' }).fill(steps)
}

test('a sweep trains every value and seed, is drawn, tabulated and exported', async ({ page }) => {
  await playing(page)
  await openSweep(page, 'a.instanceNoise', '0, 0.1', '40')
  await page.getByRole('button', { name: 'Run sweep' }).click()
  // The lanes pause for it.
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible()
  await expect(page.getByText('Done: 6 runs.')).toBeVisible({ timeout: 30_000 })
  await expect(
    page.getByRole('img', { name: /^Modes captured against Instance noise. Medians: A at 0: / }),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Table: Modes captured against Instance noise' }).click()
  const table = page.getByRole('region', { name: 'Modes captured against Instance noise' })
  await expect(table.getByRole('row')).toHaveCount(3)
  await expect(table.getByRole('row').nth(2)).toContainText(/^0\.1A/)
  await page.getByRole('combobox', { name: /Metric/ }).selectOption({ label: 'Effective modes' })
  await expect(page.getByRole('img', { name: /^Effective modes against/ })).toBeVisible()

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download CSV' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('sweep a.instanceNoise.csv')
  const [header, ...lines] = readFileSync(await file.path(), 'utf8')
    .trim()
    .split('\n')
  expect(header).toMatch(/^parameter,value,lane,seed,status,step,modes,highQuality,/)
  expect(lines).toHaveLength(6)
  expect(lines[5]).toMatch(/^a\.instanceNoise,0\.1,a,3,ok,40,\d/)
  // Every metric has a value.
  expect(lines.flatMap((line) => line.split(',')).filter((value) => value === '')).toEqual([])
  // The workers are gone.
  await expect.poll(() => page.workers().length).toBe(2)

  await expectNothing(page)
})

test('a shared setting is swept in both lanes, and a sweep can be stopped', async ({ page }) => {
  await still(page)
  await openSweep(page, 'optimiser', 'adam, sgd', '1000000')
  await page.getByRole('button', { name: 'Run sweep' }).click()
  await expect(page.getByText('Training: 0 of 12 done.')).toBeVisible()
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByText('Stopped after 0 of 12.')).toBeVisible()
  await expect.poll(() => page.workers().length).toBe(2)
  await page.getByRole('textbox', { name: 'Steps' }).fill('20')
  await page.getByRole('button', { name: 'Run sweep' }).click()
  await expect(page.getByText('Done: 12 runs.')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('img', { name: /A at sgd: .*B at sgd: / }).first()).toBeVisible()
})

test('wrong values are named, and cannot be run', async ({ page }) => {
  await still(page)
  await openSweep(page, 'width', '8, wide', '20')
  await expect(page.getByText('“wide” is not a number.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Run sweep' })).toBeDisabled()
  await page.getByRole('textbox', { name: 'Values' }).fill('8, 16')
  await page.getByRole('textbox', { name: 'Seeds' }).fill('99')
  await expect(page.getByText('Seeds must be a whole number from 1 to 64.')).toBeVisible()
})
