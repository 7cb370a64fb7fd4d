import type { Page } from '@playwright/test'
import { expect, expectStep, header, lane, paused, picture, step, test } from './playground.ts'

/** Every number of both lanes is of a step. */
const expectAt = async (page: Page, at: number) => {
  await expectStep(page).toBe(at)
  for (const letter of ['A', 'B'] as const) {
    await expect(lane(page, letter).getByText(`at step ${at}`)).toBeVisible()
  }
}

test('back in the run by keyboard, forth again, and off from there as a branch with a link', async ({
  page,
}) => {
  await paused(page, 60)
  await expectAt(page, 60)
  const newest = await picture(page, 'A')
  const slider = page.getByRole('slider', { name: /^Modes captured: step looked at$/ })
  await slider.focus()
  for (const key of ['Home', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key)
  await expectAt(page, 20)
  await expect(slider).toHaveAttribute('aria-valuenow', '20')
  await expect(header(page)).toContainText('of 60')
  const bar = page.getByRole('region', { name: 'Looking back at step' })
  await expect(bar).toContainText('exact')
  const exact = await picture(page, 'A')
  expect(exact).not.toBe(newest)
  await page.keyboard.press('End')
  await expectAt(page, 60)
  await expect.poll(() => picture(page, 'A')).toBe(newest)

  // A step between two evaluations, by its number.
  await page.keyboard.press('ArrowLeft')
  const field = bar.getByRole('textbox', { name: 'Step to look at' })
  await field.fill('23')
  await field.press('Enter')
  await expectAt(page, 23)
  await bar.getByRole('button', { name: 'Branch here' }).click()
  const form = page.getByRole('region', { name: /^Lane B: lane A from step 23 on/ })
  await form.getByLabel('Setting to change').selectOption({ label: 'Critic learning rate' })
  await form.getByRole('textbox', { name: 'Critic learning rate' }).fill('0.01')
  await form.getByRole('button', { name: 'Branch', exact: true }).click()
  await expectAt(page, 60)
  await expect.poll(() => page.url()).toContain('at=23:b.criticRate=0.01')
  const seen = () => picture(page, 'B')
  const grown = await seen()
  expect(await picture(page, 'A')).toBe(newest)

  // In a page of its own, the link makes the same run.
  const link = page.url().replace(/&stop=\d+/, '')
  await page.goto('about:blank')
  await page.goto(`${link}&stop=60`)
  await expectAt(page, 60)
  expect(await step(page)).toBe(60)
  await expect.poll(() => seen()).toBe(grown)
})
