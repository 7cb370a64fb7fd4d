import { expectNothing } from './axe.ts'
import { expect, expectStep, header, lane, overflow, step, test } from './playground.ts'

test('a lesson asks first, runs to where it is compared, and goes on', async ({ page }) => {
  await page.goto('./#lesson=directions.bump')
  const panel = page.getByRole('complementary', { name: 'One bump, two directions' })
  const play = header(page).getByRole('button', { name: /Play|Pause/ })
  await expect(panel.getByRole('radio')).toHaveCount(4)
  await expect(play).toBeDisabled()
  await expect(
    lane(page, 'A').getByRole('group', { name: 'Family' }).locator('input').first(),
  ).toBeDisabled()
  // Keys play nothing, and change nothing.
  for (const key of ['Space', '.', 'n']) await page.keyboard.press(key)
  expect(await step(page)).toBe(0)
  expect(page.url()).toMatch(/#lesson=directions\.bump$/)
  // A fit shows where it is to end only after that.
  await expect(lane(page, 'A')).not.toContainText('best')

  await page.keyboard.press('1')
  await expect(panel.getByRole('radio').first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expectStep(page).toBe(150)
  await expect(panel).toContainText('What such an answer takes for granted')
  await expect(panel.getByRole('status')).toContainText('It has run')
  await expect(lane(page, 'A')).toContainText('global optimum')
  await expect(panel.locator('.katex').first()).toBeVisible()
  await expect(panel.getByRole('button', { name: 'As it was' })).toBeVisible()
  await expectNothing(page, '[data-lesson] aside')

  // In a phone nothing is too wide, and the pictures stand above the sheet.
  await page.setViewportSize({ width: 390, height: 844 })
  await expect.poll(() => overflow(page)).toBe(0)
  const picture = lane(page, 'A').getByRole('img', { name: /^Picture of lane/ })
  const [seen, sheet] = [await picture.boundingBox(), await panel.boundingBox()]
  expect(seen!.y + seen!.height).toBeLessThanOrEqual(sheet!.y)
  await panel.getByRole('button', { name: 'Next step' }).click()
  await expect(panel.getByRole('radio').first()).toBeAttached()
  await expect.poll(() => page.url()).toMatch(/#lesson=directions\.worth$/)
  await expect.poll(() => overflow(page)).toBe(0)

  // What was answered is there after a reload, and Back leads to it.
  await page.reload()
  await expect(panel.getByRole('button', { name: 'Step 1 of 6, answered' })).toBeVisible()
  await page.goBack()
  await expect(panel).toContainText('What happened')
})
