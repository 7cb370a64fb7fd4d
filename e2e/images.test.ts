import type { Page } from '@playwright/test'
import { expectNothing } from './axe.ts'
import { expect, lane, ledgerModes, overflow, paused, picture, test } from './playground.ts'

// Each goes on from what the one before left open.
test.describe.configure({ mode: 'default' })
test.use({ onePage: true })

const tiny = '#batch=16&width=16&latent=4&every=10&a=fgan&b=vae'
const card = (page: Page, letter: 'A' | 'B') =>
  lane(page, letter).getByRole('region', { name: `A picture of lane ${letter}` })
const cells = (page: Page, letter: 'A' | 'B') =>
  lane(page, letter).getByRole('group', { name: `Pictures on the sheet of lane ${letter}` })
const choose = (page: Page, letter: 'A' | 'B', sheet: string) =>
  lane(page, letter)
    .getByRole('group', { name: `Pictures of lane ${letter}` })
    .locator('label')
    .filter({ hasText: sheet })
    .click()

test('a link to digits trains, and shows a sheet of samples with their modes', async ({ page }) => {
  await paused(page, 20, `${tiny}&target=digits`)
  await expect(cells(page, 'B').getByRole('button').first()).toBeVisible()
  await expect(ledgerModes(page, 'B')).toHaveCount(10)
  await expect(ledgerModes(page, 'B').locator('canvas')).toHaveCount(10)
  const samples = await picture(page, 'B')
  await choose(page, 'B', 'Real')
  await expect.poll(() => picture(page, 'B')).not.toBe(samples)
  await expect.poll(() => page.url()).toContain('show.data=1')
  await choose(page, 'B', 'Samples')
  await expect.poll(() => picture(page, 'B')).toBe(samples)
  await expect.poll(() => page.url()).toContain('show.data=0')
})

test('by keys a picture is gone to and seen large, and what an encoder brings back', async ({
  page,
}) => {
  await page.keyboard.press('p')
  await expect(
    cells(page, 'A').getByRole('button', { name: 'Sample 1', exact: true }),
  ).toBeFocused()
  await page.keyboard.press('End')
  await expect(cells(page, 'A').getByRole('button').last()).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await expect(card(page, 'A')).toContainText(/Sample 2.*Nearest.*probability.*Counts.*Most alike/)
  await page.keyboard.press('Escape')
  await expect(card(page, 'A')).toHaveCount(0)
  await cells(page, 'B').getByRole('button', { name: 'Sample 3', exact: true }).click()
  await expect(card(page, 'B')).toContainText('comes back')
  await page.mouse.move(0, 0)
  await expect(card(page, 'B')).toContainText('Sample 3')
  await expectNothing(page, '[data-lane=a]', '[data-lane=b]')
})

test('a map of codes is gone over by keys and numbers; a walk ends at the sample that is chosen', async ({
  page,
}) => {
  await choose(page, 'B', 'Traversal')
  const cross = lane(page, 'B').getByRole('button', { name: /^Code seen large, lane B/ })
  await cross.focus()
  await page.keyboard.press('Shift+ArrowRight')
  const first = card(page, 'B').getByRole('textbox').first()
  await expect(first).toHaveValue('0.625')
  await first.fill('-1')
  await expect(cross).toHaveAccessibleName(/at −1\.00, 0\.00/)
  await choose(page, 'B', 'Walk')
  await cells(page, 'B').getByRole('button', { name: 'Sample 9', exact: true }).click()
  await expect(
    cells(page, 'A').getByRole('button', { name: 'Sample 9, walks end here' }),
  ).toBeVisible()
  await expectNothing(page, '[data-lane=b]')
})

test('a thousand modes are a map, by keys and in a table; on a telephone nothing is too wide', async ({
  page,
}) => {
  await paused(page, 10, `${tiny}&target=stacked&b=nonsaturating`)
  const map = lane(page, 'A').getByRole('slider', { name: 'Map of the modes of lane A' })
  await map.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await expect(map).toHaveAttribute('aria-valuetext', /^Mode 011: 0\.1\s% of p/)
  await expect(
    lane(page, 'A').getByRole('table', { name: /^Modes of lane A, factor by factor/ }),
  ).toContainText(/blue 9.*of 100/)
  await expectNothing(page, '[data-lane=a]')
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(lane(page, 'A').getByRole('combobox', { name: 'Pictures of lane A' })).toBeVisible()
  // The page may be laid out anew a moment after its window.
  await expect.poll(() => overflow(page)).toBe(0)
})
