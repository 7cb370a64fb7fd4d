import type { Page } from '@playwright/test'
import {
  canvas,
  closePanel,
  expect,
  expectStep,
  header,
  lane,
  letters,
  openPanel,
  openTab,
  overflow,
  paused,
  step,
  test,
} from './playground.ts'

// Each goes on from what the one before left open.
test.describe.configure({ mode: 'default' })
test.use({ onePage: true })

/** Goes on with Tab; hands back the names of what has had the focus, each in sight of the eye. */
async function tab(page: Page, times: number): Promise<string> {
  const reached = new Set<string>()
  for (let i = 0; i < times; i++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement
      if (element === document.body) return null
      const name =
        element.getAttribute('aria-label') ??
        (element as HTMLInputElement).labels?.[0]?.textContent ??
        element.textContent
      // A hidden radio button is shown by its label.
      const shown = [element, element.closest('label'), element.parentElement].some(
        (one) => one && getComputedStyle(one).outlineStyle !== 'none',
      )
      return `${shown ? '' : 'unseen '}${element.tagName} ${name}`.trim()
    })
    if (focused) reached.add(focused)
  }
  return [...reached].join('\n')
}

test('everything works by keyboard alone', async ({ page }) => {
  await paused(page, 20)
  const skip = page.getByRole('button', { name: 'Skip to lane A' })
  await page.keyboard.press('Tab')
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport({ ratio: 1 })
  // Every control can be reached, and shows that it has the focus.
  const all = await tab(page, 90)
  for (const name of [
    'Play',
    'Step',
    'Reset',
    'Undo',
    'Redo',
    'New seed',
    '10 seeds',
    'Copy link',
    'Menu: ',
    'Target: Ring',
    'Layers',
    'Training',
    'GAN',
    'reverse KL',
    'Another divergence',
    'Objective',
    'Divergence of lane A',
    'Settings of lane B',
    'Chart on the stage',
    'Modes captured: step looked at',
    'Table',
    'Sweep',
  ]) {
    expect(all).toContain(name)
  }
  expect(all).not.toContain('unseen')

  // The first stop skips to lane A: the next one is its first switch, and the address is the same.
  const address = page.url()
  await skip.focus()
  await page.keyboard.press('Enter')
  await expect(lane(page, 'A').getByRole('heading', { name: 'Lane A' })).toBeFocused()
  await expect(skip).not.toBeInViewport()
  await page.keyboard.press('Tab')
  await expect(lane(page, 'A').getByRole('radio', { name: 'GAN' })).toBeFocused()
  expect(page.url()).toBe(address)

  // And so can what a panel, the drawer and the menu hold.
  await page.getByRole('button', { name: /^Target/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Shape of the data' })).toBeVisible()
  const inPanel = await tab(page, 12)
  for (const name of ['Shape of the data', 'Edit as mixture', 'Fit both directions', 'Modes']) {
    expect(inPanel).toContain(name)
  }
  expect(inPanel).not.toContain('unseen')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('region', { name: /^Target/ })).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Target/ })).toBeFocused()
  const opener = lane(page, 'A').getByRole('button', { name: 'Settings of lane A' })
  await opener.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tab', { name: 'Settings' })).toBeFocused()
  await expect(page.getByRole('textbox', { name: 'Critic learning rate' })).toBeVisible()
  const inDrawer = await tab(page, 6)
  expect(inDrawer).toContain('Critic learning rate')
  expect(inDrawer).not.toContain('unseen')
  await page.getByRole('tab', { name: 'Settings' }).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('tab', { name: 'Divergence' })).toBeFocused()
  await expect(page.getByRole('region', { name: 'Divergence of lane B' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('tab')).toHaveCount(0)
  await expect(opener).toBeFocused()
  const lessons = page.getByRole('button', { name: 'Lessons' })
  await lessons.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tab', { name: 'Lessons' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(lessons).toBeFocused()
  await header(page).getByRole('button', { name: /^Menu/ }).focus()
  await page.keyboard.press('Enter')
  const inMenu = await tab(page, 16)
  for (const name of [
    'Speed',
    'Run to step',
    'Engine',
    'Theme',
    'Copy short link',
    'QR code',
    'Keyboard shortcuts',
  ]) {
    expect(inMenu).toContain(name)
  }
  expect(inMenu).not.toContain('unseen')

  // Keys typed into a field are text.
  await page.locator('#menu').getByRole('textbox').focus()
  const before = await step(page)
  await page.keyboard.type('.')
  expect(await step(page)).toBe(before)
  await page.keyboard.press('Escape')
  await expect(page.locator('#menu')).toBeHidden()

  // Space plays and pauses, '.' steps, r resets.
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  await page.keyboard.press('r')
  await expectStep(page).toBe(0)
  await page.keyboard.press('.')
  await expectStep(page).toBe(1)
  await page.keyboard.press('Space')
  await expectStep(page).toBeGreaterThan(5)
  await page.keyboard.press('Space')
  await expect(header(page).getByRole('button', { name: 'Play' })).toBeVisible()
  await page.keyboard.press('r')
  await expectStep(page).toBe(0)

  // ? opens the keys, and Escape closes them.
  const keys = page.getByRole('region', { name: 'Keyboard shortcuts' })
  await expect(keys).toBeHidden()
  await page.keyboard.press('Shift+?')
  await expect(keys).toBeVisible()
  for (const [key, what] of [
    ['Space', /play/i],
    ['Ctrl Z', /undo/i],
  ] as const) {
    const line = keys.locator('dl > div').filter({ has: page.getByText(key, { exact: true }) })
    await expect(line.getByRole('definition')).toHaveText(what)
  }
  await page.keyboard.press('Escape')
  await expect(keys).toBeHidden()

  // Arrow keys move the switches.
  const seeking = lane(page, 'B').getByRole('radio', { name: /reverse KL/ })
  await lane(page, 'B')
    .getByRole('radio', { name: /forward KL/ })
    .focus()
  await page.keyboard.press('ArrowRight')
  await expect(seeking).toBeChecked()
})

test('works at 390 px, with reduced motion: both pictures side by side', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 390, height: 844 })
  await paused(page, 40)
  await expect(page.getByRole('status')).toContainText(
    /At step 40, paused: A \(GAN, reverse KL\) captures \d of 8 modes/,
  )
  await expect.poll(() => overflow(page)).toBe(0)
  const boxes = await Promise.all(letters.map((letter) => canvas(page, letter).boundingBox()))
  const [a, b] = boxes.map((box) => box!)
  for (const { width, height } of [a, b]) {
    expect(width).toBeGreaterThan(160)
    expect(Math.abs(width - height)).toBeLessThan(1)
  }
  expect(Math.abs(a.y - b.y)).toBeLessThan(1)
  expect(a.x + a.width).toBeLessThan(b.x)
  expect(b.x + b.width).toBeLessThanOrEqual(390)
  const little = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('button, select, a[href], label:has(input[type=radio])')]
        .map((element) => ({ name: element.textContent, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
        .map(({ name }) => name),
    )
  expect(await little()).toEqual([])
  await openPanel(page, 'Target')
  expect(await little()).toEqual([])
  await expect.poll(() => overflow(page)).toBe(0)
  await closePanel(page)
  await openTab(page, 'B', 'Settings')
  expect(await little()).toEqual([])
  await expect.poll(() => overflow(page)).toBe(0)
  // A panel opens over the drawer as well.
  const panel = await openPanel(page, 'Layers')
  await panel
    .getByRole('button', { name: /^What is/ })
    .last()
    .click()
})
