import { expect, expectStep, lane, picture, runTo, step, still, test } from './playground.ts'

test('opens training the default experiment: GAN with reverse KL, VAE with forward KL', async ({
  page,
}) => {
  await page.goto('./')
  await expectStep(page).toBeGreaterThan(20)
  const [a, b] = [lane(page, 'A'), lane(page, 'B')]
  await expect(a.getByRole('radio', { name: 'GAN' })).toBeChecked()
  await expect(a.getByRole('radio', { name: /reverse KL/ })).toBeChecked()
  await expect(b.getByRole('radio', { name: 'VAE' })).toBeChecked()
  await expect(b.getByRole('radio', { name: /forward KL/ })).toBeChecked()
  await expect(a.getByText('modes captured')).toBeVisible()
  await expect(page.getByRole('status')).toContainText(/At step \d.* of 8 modes/)
  expect(page.url()).toContain('target=ring')
})

test('all four corners of the 2×2 train, and the formula follows the switch', async ({ page }) => {
  await still(page)
  const a = lane(page, 'A')
  const formulas = new Set<string>()
  for (const family of ['GAN', 'VAE']) {
    for (const direction of [/forward KL/, /reverse KL/]) {
      await a.getByRole('radio', { name: family }).check({ force: true })
      await a.getByRole('radio', { name: direction }).check({ force: true })
      await expect(a.getByRole('radio', { name: family })).toBeChecked()
      await expect(a.getByRole('radio', { name: direction })).toBeChecked()
      await expectStep(page).toBe(0)
      await runTo(page, 20)
      formulas.add((await a.locator('.katex annotation').first().textContent()) ?? '')
    }
  }
  expect(formulas.size).toBe(4)
})

test('pause stops both lanes, step trains one, slow motion is slow', async ({ page }) => {
  await still(page)
  await page.getByRole('button', { name: 'Step', exact: true }).click()
  await expectStep(page).toBe(1)
  await page.getByRole('button', { name: 'Step', exact: true }).click()
  await expectStep(page).toBe(2)
  await page.waitForTimeout(400)
  expect(await step(page)).toBe(2)
  await page.getByRole('combobox', { name: 'Speed' }).selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Play' }).click()
  await page.waitForTimeout(2000)
  expect(await step(page)).toBeLessThan(2 + 2 * 12)
})

test('reset is the same run again, bit for bit; a new seed is not', async ({ page }) => {
  await still(page)
  await runTo(page, 100)
  const first = [await picture(page, 'A'), await picture(page, 'B')]
  await page.getByRole('button', { name: 'Reset' }).click()
  await expectStep(page).toBe(0)
  await expect.poll(() => picture(page, 'A')).not.toBe(first[0])
  await runTo(page, 100)
  expect([await picture(page, 'A'), await picture(page, 'B')]).toEqual(first)
  await page.getByRole('button', { name: 'New seed' }).click()
  await expectStep(page).toBe(0)
  await runTo(page, 100)
  expect(await picture(page, 'A')).not.toBe(first[0])
})

test('run to a step that is passed starts the run again', async ({ page }) => {
  await still(page)
  await runTo(page, 60)
  await runTo(page, 30)
})

test('a learning rate keeps the run, a network starts it again and says so', async ({ page }) => {
  await still(page)
  await runTo(page, 50)
  const a = lane(page, 'A')
  await a.getByRole('button', { name: 'Settings' }).click()
  await a.getByRole('textbox', { name: 'Critic learning rate' }).fill('0.005')
  await page.keyboard.press('Enter')
  await expect(a.getByText(/Critic learning rate changed at step 50/)).toBeVisible()
  expect(await step(page)).toBe(50)
  await expect(page).toHaveURL(/a\.criticRate=0\.005/)
  await page.getByRole('button', { name: /^Training/ }).click()
  await page.getByRole('textbox', { name: 'Width' }).fill('24')
  await page.keyboard.press('Enter')
  await expectStep(page).toBe(0)
  await expect(page.getByText(/Width changed/)).toBeVisible()
})

test('layers, ledger and charts', async ({ page }) => {
  await still(page)
  await runTo(page, 100)
  const plain = await picture(page, 'A')
  for (const layer of [/Data/, /Critic/, /Warp/]) {
    await page.getByRole('switch', { name: layer }).check({ force: true })
  }
  await runTo(page, 120)
  expect(await picture(page, 'A')).not.toBe(plain)
  await expect(lane(page, 'B').getByText(/no critic/)).toBeVisible()
  await expect(
    lane(page, 'A')
      .getByRole('list', { name: /Modes of lane A/ })
      .getByRole('listitem'),
  ).toHaveCount(8)
  await expect(page.getByText('perfect sampler').first()).toBeVisible()
})

test('a shape without modes says that coverage is not defined', async ({ page }) => {
  await still(page, '#target=spiral&batch=32&width=16&every=10')
  await runTo(page, 20)
  await expect(lane(page, 'A').getByText(/coverage is not defined/)).toBeVisible()
})

test('every objective of the menu trains on every target', async ({ page }) => {
  test.setTimeout(180_000)
  const targets = ['ring', 'grid', 'two', 'rare', 'random', 'moons', 'spiral', 'pair', 'row']
  const objectives = ['fgan', 'nonsaturating', 'minimax', 'vae', 'jointrkl']
  await page.goto('./#batch=16&width=8&every=10')
  for (const [i, target] of targets.entries()) {
    const [a, b] = [objectives[i % 5], objectives[(i + 2) % 5]]
    await page.goto(`./#target=${target}&a=${a}&b=${b}&batch=16&width=8&every=10`)
    await page.getByRole('button', { name: /Play|Pause/ }).waitFor()
    await runTo(page, 20)
    await expect(page.getByText(/diverged|stopped/i)).toHaveCount(0)
  }
})
