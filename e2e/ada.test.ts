import { expectNothing } from './axe.ts'
import { expect, expectStep, header, openMenu, paused, test } from './playground.ts'

// Each goes on from what the one before left open.
test.describe.configure({ mode: 'default' })
test.use({ onePage: true })

const lane = (page: Parameters<typeof paused>[0], letter: 'A' | 'B') =>
  page.getByRole('article', { name: `Lane ${letter}` })

const small = '#scene=ada&width=8&batch=16'

test('both lanes train to the step of the link, the same run each time', async ({ page }) => {
  await page.goto(`./${small}&stop=100`)
  await expectStep(page).toBe(100)
  await expect(header(page).getByRole('button', { name: 'Play' })).toBeVisible()
  const heading = (letter: 'A' | 'B') => lane(page, letter).getByRole('heading')
  const headings = async () => [await heading('A').textContent(), await heading('B').textContent()]
  await expect(heading('A')).toHaveText(/target \d.*% right, source \d/)
  // They follow the counter of steps a little later.
  for (const letter of ['A', 'B'] as const) {
    await expect(heading(letter)).toHaveAttribute('data-step', '100')
  }
  await expect(page.locator('.recharts-surface')).toBeVisible()
  const before = await headings()
  expect(before[0]!.slice(2)).not.toBe(before[1]!.slice(2))
  await page.reload()
  await expectStep(page).toBe(100)
  await expect.poll(headings).toEqual(before)

  // λ = 0 in both lanes is the same run twice.
  await lane(page, 'B').getByRole('textbox', { name: 'Adversarial λ' }).fill('0')
  await page.keyboard.press('Enter')
  await expectStep(page).toBe(100)
  await expect.poll(async () => (await headings())[1]!.slice(2)).toBe(before[0]!.slice(2))
  await expect(page).toHaveURL(/b\.lambda=0&/)
})

test('axe finds nothing, and a phone shows it without scrolling sideways', async ({ page }) => {
  await page.goto('./#scene=ada&stop=50')
  await expectStep(page).toBe(50)
  await expect(page.locator('.recharts-surface')).toBeVisible()
  for (const name of ['More settings', 'What is trained']) {
    await page.getByRole('button', { name }).click()
  }
  await expect(page.getByText(/^Measured with these settings/)).toBeVisible()
  await expect(page.locator('.katex').first()).toBeVisible()
  await expectNothing(page)
  await page.setViewportSize({ width: 390, height: 844 })
  const wider = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(await wider()).toBe(0)
})

test('from the list of objectives, and back', async ({ page }) => {
  await paused(page, 1)
  await page
    .getByRole('button', { name: /^More objectives/ })
    .first()
    .click()
  // By keyboard: formulas that come into sight would move it from under a pointer.
  await page
    .locator('#drawer')
    .getByRole('link', { name: /two domains/ })
    .first()
    .focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /Two domains/ })).toBeVisible()
  await expectStep(page).toBeGreaterThan(0)
  await openMenu(page)
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Playground' }).click()
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeVisible()
  await expectStep(page).toBe(1)
})
