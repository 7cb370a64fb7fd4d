import { expectNothing } from './axe.ts'
import { closeDrawer, expect, expectStep, header, lane, paused, test } from './playground.ts'

test('the menu opens the gallery, and a failure of it stands in both lanes', async ({ page }) => {
  await paused(page, 30)
  const menu = header(page).getByRole('button', { name: /^Menu/ })
  await menu.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Gallery of failures' }).click()
  await expect(page.getByRole('tab', { name: 'Gallery' })).toBeFocused()
  const gallery = page.getByRole('tabpanel', { name: 'Gallery' })
  await expect(gallery.getByRole('heading', { level: 3 })).toHaveCount(12)
  await expect(gallery.getByText(/fails in \d+ of 10 seeds; median/)).toHaveCount(12)
  await expectNothing(page, '#drawer')
  await closeDrawer(page)
  await expect(menu).toBeFocused()

  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Gallery of failures' }).click()
  await gallery.getByRole('button', { name: 'Open Estimator too weak' }).click()
  await expect(page.locator('#drawer')).toHaveCount(0)
  await expect.poll(() => page.url()).toContain('a.criticRate=0.00001')
  await expect(lane(page, 'A')).toContainText('f-GAN')
  // It trains from the start, to where it was measured.
  await expectStep(page).toBe(1500)
  await expect(header(page).getByRole('button', { name: 'Play' })).toBeVisible()
})
