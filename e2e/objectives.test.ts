import { expectNothing } from './axe.ts'
import { closeDrawer, expect, expectStep, header, lane, paused, test } from './playground.ts'

// The second goes on from what the first left open.
test.describe.configure({ mode: 'default' })
test.use({ onePage: true })

test('“More” opens all objectives, which can be searched, and one of them trains', async ({
  page,
}) => {
  await paused(page, 30)
  const more = lane(page, 'A').getByRole('button', { name: /^More objectives/ })
  await more.focus()
  await page.keyboard.press('Enter')
  await expect(more).toHaveAttribute('aria-expanded', 'true')
  const part = page.getByRole('region', { name: 'Objectives of lane A' })
  await expect(part.getByRole('button', { name: /^f-GM/ })).toBeVisible()
  await expect(part.locator('.katex').first()).toBeVisible()
  await expectNothing(page, '#drawer', 'article')
  await part.getByRole('searchbox').fill('flow match')
  const found = part.getByRole('listitem').getByRole('button')
  await expect(found).toHaveCount(1)
  await page.keyboard.press('Tab')
  await expect(found).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(found).toHaveAttribute('aria-pressed', 'true')
  await expect.poll(() => page.url()).toContain('a=flowmatching')
  await closeDrawer(page)
  await expect(lane(page, 'A')).toContainText('Flow matching')
  await header(page).getByRole('button', { name: 'Play' }).click()
  await expectStep(page).toBeGreaterThan(0)
})

test('what nothing matches is said, and a switch leads back', async ({ page }) => {
  await lane(page, 'B')
    .getByRole('button', { name: /^More objectives/ })
    .click()
  const part = page.getByRole('region', { name: 'Objectives of lane B' })
  await part.getByRole('searchbox').fill('zzz')
  await expect(part).toContainText('zzz')
  await expect(part.getByRole('listitem')).toHaveCount(0)
  await closeDrawer(page)
  await lane(page, 'A').getByText('VAE', { exact: true }).click()
  await expect.poll(() => page.url()).toContain('a=vae')
})
