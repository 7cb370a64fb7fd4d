import AxeBuilder from '@axe-core/playwright'
import { expect, expectStep, lane, runTo, step, still, test } from './playground.ts'

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await still(page)
    await runTo(page, 60)
    await expect(page.locator('.recharts-surface').first()).toBeVisible()
    const closed = page.getByRole('button', { expanded: false })
    while ((await closed.count()) > 0) await closed.first().click()
    await page.getByRole('switch', { name: /Critic/ }).check({ force: true })
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  })
}

test('everything works by keyboard alone', async ({ page }) => {
  await still(page)
  // Every control can be reached, and shows that it has the focus.
  const reached = new Set<string>()
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement
      if (element === document.body) return null
      const name =
        element.getAttribute('aria-label') ??
        (element as HTMLInputElement).labels?.[0]?.textContent ??
        element.textContent
      return `${element.tagName} ${name}`.trim()
    })
    if (focused) reached.add(focused)
  }
  const all = [...reached].join('\n')
  for (const name of [
    'Play',
    'Step',
    'Reset',
    'New seed',
    'Run to step',
    'Copy link',
    'GAN',
    'Settings',
    'Modes',
    'Table',
  ]) {
    expect(all).toContain(name)
  }

  // Space plays and pauses, '.' steps, r resets.
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  await page.keyboard.press('.')
  await expectStep(page).toBe(1)
  await page.keyboard.press('Space')
  await expectStep(page).toBeGreaterThan(5)
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible()
  await page.keyboard.press('r')
  await expectStep(page).toBe(0)

  // Arrow keys move the switches.
  const seeking = lane(page, 'B').getByRole('radio', { name: /reverse KL/ })
  await lane(page, 'B')
    .getByRole('radio', { name: /forward KL/ })
    .focus()
  await page.keyboard.press('ArrowRight')
  await expect(seeking).toBeChecked()

  // Keys typed into a field are text.
  await page.getByRole('banner').getByRole('textbox').focus()
  const before = await step(page)
  await page.keyboard.type('.')
  expect(await step(page)).toBe(before)
})

test('works at 390 px', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await still(page)
  await runTo(page, 40)
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBe(0)
  for (const letter of ['A', 'B'] as const) {
    const box = await lane(page, letter).locator('canvas').boundingBox()
    expect(box!.width).toBeGreaterThan(250)
    expect(box!.x + box!.width).toBeLessThanOrEqual(390)
  }
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('button, select, a[href]')]
      .map((element) => ({ name: element.textContent, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
      .map(({ name }) => name),
  )
  expect(small).toEqual([])
})

test('respects reduced motion and announces the state in words', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await still(page)
  await runTo(page, 40)
  await expect(page.getByRole('status')).toContainText(
    /A \(GAN, reverse KL\) captures \d of 8 modes/,
    {
      timeout: 10_000,
    },
  )
})
