import { expectNothing } from './axe.ts'
import {
  expect,
  flipLayer,
  header,
  openMenu,
  openPanel,
  openTab,
  paused,
  test,
} from './playground.ts'

// Each goes on from what the one before left open.
test.describe.configure({ mode: 'default' })
test.use({ onePage: true })

test('axe finds nothing on the stage, and in what opens over and below it', async ({ page }) => {
  await paused(page, 60)
  await expect(page.locator('.recharts-surface').first()).toBeVisible()
  await expectNothing(page)
  // A panel and a tab at a time.
  await flipLayer(page, /Critic/)
  await openTab(page, 'A', 'Settings')
  await expectNothing(page, '#drawer', 'article', 'aside')
  await openPanel(page, 'Target')
  await openTab(page, 'A', 'Divergence')
  await expectNothing(page, '#drawer', 'aside')
  await openTab(page, 'A', 'Networks')
  await expectNothing(page, '#drawer')
  await openPanel(page, 'Training')
  await page.keyboard.press('Escape')
  for (const below of [/^Sweep/, /^What am I looking/]) {
    await page.getByRole('button', { name: below }).click()
  }
  await expect(page.getByRole('button', { name: 'Run sweep' })).toBeVisible()
  await expectNothing(page)
})

test('axe finds nothing in what floats, nor under the pointer', async ({ page }) => {
  await paused(page, 60)
  // The page's only filled button.
  await header(page).getByRole('button', { name: 'Play' }).hover()
  await expectNothing(page, 'header')
  await openMenu(page)
  await expectNothing(page, '#menu')
  await page
    .locator('#menu')
    .getByRole('button', { name: /shortcuts/ })
    .click()
  await expect(page.getByRole('heading', { name: 'Keyboard shortcuts' })).toBeVisible()
  await expectNothing(page, '#keys')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Table: Modes captured' }).click()
  await expect(page.getByRole('region', { name: 'Modes captured' })).toBeVisible()
  await expectNothing(page, ':popover-open')
})
