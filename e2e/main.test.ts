import {
  canvas,
  closeMenu,
  closePanel,
  expect,
  expectStep,
  header,
  lane,
  ledgerModes,
  letters,
  openMenu,
  openPanel,
  openTab,
  paused,
  picture,
  playing,
  runTo,
  small,
  step,
  still,
  test,
} from './playground.ts'

// Each goes on from what the one before left open.
test.describe.configure({ mode: 'default' })
test.use({ onePage: true })

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

test('all six corners train, and the formula follows the switches', async ({ page }) => {
  // On the line, where fits take the least; every objective on every target is for its contract.
  await still(page, `${small}&target=pair`)
  const a = lane(page, 'A')
  const formulas = new Set<string>()
  for (const family of ['GAN', 'VAE', 'Fit']) {
    for (const direction of [/forward KL/, /reverse KL/]) {
      await a.getByRole('radio', { name: family }).check({ force: true })
      await a.getByRole('radio', { name: direction }).check({ force: true })
      await expect(a.getByRole('radio', { name: family })).toBeChecked()
      await expect(a.getByRole('radio', { name: direction })).toBeChecked()
      await expectStep(page).toBe(0)
      const before = await picture(page, 'A')
      await runTo(page, 20)
      await expect.poll(() => picture(page, 'A')).not.toBe(before)
      formulas.add((await a.locator('.katex annotation').first().textContent()) ?? '')
    }
  }
  expect(formulas.size).toBe(6)
})

test('pause stops both lanes, step trains one, slow motion is slow', async ({ page }) => {
  await playing(page)
  await header(page).getByRole('button', { name: 'Pause' }).click()
  await header(page).getByRole('button', { name: 'Reset' }).click()
  await expectStep(page).toBe(0)
  await header(page).getByRole('button', { name: 'Step', exact: true }).click()
  await expectStep(page).toBe(1)
  await header(page).getByRole('button', { name: 'Step', exact: true }).click()
  await expectStep(page).toBe(2)
  await page.waitForTimeout(400)
  expect(await step(page)).toBe(2)
  const menu = await openMenu(page)
  await menu.getByRole('combobox', { name: 'Speed' }).selectOption('1 step a second')
  const began = Date.now()
  await header(page).getByRole('button', { name: 'Play' }).click()
  await expectStep(page).toBeGreaterThanOrEqual(5)
  // From 2 to 5 at one a second, the first at once. A slow machine takes longer still.
  expect(Date.now() - began).toBeGreaterThan(1900)
  await (await openMenu(page)).getByRole('combobox', { name: 'Speed' }).selectOption('Full speed')
  await closeMenu(page)
})

test('reset is the same run again, bit for bit; a new seed is not', async ({ page }) => {
  await paused(page, 100)
  const first = [await picture(page, 'A'), await picture(page, 'B')]
  await header(page).getByRole('button', { name: 'Reset' }).click()
  await expectStep(page).toBe(0)
  await expect.poll(() => picture(page, 'A')).not.toBe(first[0])
  await runTo(page, 100)
  await expect.poll(async () => [await picture(page, 'A'), await picture(page, 'B')]).toEqual(first)
  await header(page).getByRole('button', { name: 'New seed' }).click()
  await expectStep(page).toBe(0)
  await runTo(page, 100)
  expect(await picture(page, 'A')).not.toBe(first[0])
})

test('a learning rate keeps the run, a network starts it again and says so', async ({ page }) => {
  await paused(page, 50)
  const settings = await openTab(page, 'A', 'Settings')
  await settings.getByRole('textbox', { name: 'Critic learning rate' }).fill('0.005')
  await page.keyboard.press('Enter')
  await expect(lane(page, 'A').getByText(/Critic learning rate changed at step 50/)).toBeVisible()
  expect(await step(page)).toBe(50)
  await expect(page).toHaveURL(/a\.criticRate=0\.005/)
  const training = await openPanel(page, 'Training')
  await training.getByRole('textbox', { name: 'Width' }).fill('24')
  await page.keyboard.press('Enter')
  await expectStep(page).toBe(0)
  await expect(header(page).getByText(/Width changed/)).toBeVisible()
})

test('layers, ledger and chart', async ({ page }) => {
  await paused(page, 100)
  const plain = await picture(page, 'A')
  const panel = await openPanel(page, 'Layers')
  for (const layer of [/Data/, /Critic/, /Warp/]) {
    await panel.getByRole('switch', { name: layer }).check({ force: true })
  }
  await closePanel(page)
  await runTo(page, 120)
  expect(await picture(page, 'A')).not.toBe(plain)
  await expect(lane(page, 'B').getByText(/no critic/)).toBeVisible()
  for (const letter of letters) {
    await expect(ledgerModes(page, letter)).toHaveCount(8)
    // The shares of q add up to 100 %, up to rounding to a tenth.
    const lines = lane(page, letter).getByRole('list', { name: /^Modes of lane/ })
    const shares = (await lines.getByRole('listitem').allTextContents()).map((text) =>
      Number(/([\d.]+).% of q/.exec(text)?.[1]),
    )
    expect(shares).toHaveLength(9)
    expect(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 100)).toBeLessThan(0.5)
  }
  await expect(page.getByText('perfect').first()).toBeVisible()
})

test('a shape without modes says so, and how far q is instead', async ({ page }) => {
  await paused(page, 20, '#target=spiral&batch=32&width=16&every=10')
  const a = lane(page, 'A')
  await expect(a.getByText(/no modes to count/)).toBeVisible()
  await expect(a.getByRole('definition').first()).toHaveText(/^\d+\.\d+$/)
})

test('every objective and every target of the menu trains', async ({ page }) => {
  await still(page, '#batch=16&width=8&every=20')
  const family = (await openPanel(page, 'Target')).getByRole('combobox', {
    name: 'Shape of the data',
  })
  const values = (options: (HTMLElement | SVGElement)[]) =>
    options.map((option) => (option as HTMLOptionElement).value)
  const targets = await family.locator('option').evaluateAll(values)
  await closePanel(page)
  const menu = lane(page, 'A').getByRole('combobox', { name: 'Objective' })
  const objectives = new Set<string>()
  for (const radio of ['Fit', 'GAN', 'VAE']) {
    await lane(page, 'A').getByRole('radio', { name: radio }).check({ force: true })
    await expect(lane(page, 'A').getByRole('radio', { name: radio })).toBeChecked()
    // An entry's value is its objective and its place there.
    for (const entry of await menu.locator('option').evaluateAll(values)) {
      objectives.add(entry.split(' ')[0])
    }
  }
  expect(targets.length).toBeGreaterThanOrEqual(13)
  expect(objectives.size).toBeGreaterThanOrEqual(6)
  expect(2 * targets.length).toBeGreaterThanOrEqual(objectives.size)

  // Each with each is for the contract of the objectives; here the menus and the workers are tested.
  const all = [...objectives]
  for (const [i, target] of targets.entries()) {
    const at = Math.min(2 * i, all.length - 2)
    const [a, b] = [all[at], all[at + 1]]
    // Another step than that of the run before, whose numbers may still be there.
    const until = 10 + (i % 2)
    await paused(page, until, `#target=${target}&a=${a}&b=${b}&batch=16&width=8&every=20`)
    // The page writes an address in full once it has taken it up.
    await expect(page).toHaveURL(new RegExp(`#v=1&target=${target}&.*&a=${a}&.*&b=${b}&`))
    for (const letter of letters) {
      await expect(lane(page, letter).getByText(`at step ${until}`, { exact: true })).toBeVisible()
      await expect(canvas(page, letter)).not.toHaveAccessibleName(/stopped|diverged/)
      await expect(lane(page, letter).getByText(/stopped/i)).toHaveCount(0)
    }
  }
})
