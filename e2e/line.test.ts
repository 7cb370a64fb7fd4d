import {
  canvas,
  expect,
  expectStep,
  flipLayer,
  header,
  lane,
  ledgerModes,
  letters,
  openPanel,
  paused,
  picture,
  runTo,
  still,
  test,
} from './playground.ts'

// Each goes on from what the one before left open.
test.describe.configure({ mode: 'default' })
test.use({ onePage: true })

const link = '#target=pair&batch=32&width=16&every=10'

test('a target on the line trains in both lanes, with metrics and a ledger', async ({ page }) => {
  await still(page, link)
  const start = await picture(page, 'A')
  await runTo(page, 200)
  for (const letter of letters) {
    await expect(lane(page, letter).getByText('modes captured')).toBeVisible()
    await expect(ledgerModes(page, letter)).toHaveCount(2)
    await expect(ledgerModes(page, letter).first()).toContainText(/49.9.% of p near it, .* of q/)
    await expect(canvas(page, letter)).toHaveAccessibleName(/of 2 modes/)
  }
  expect(await picture(page, 'A')).not.toBe(start)
  await expect(page.getByRole('status')).toContainText(/At step 200.* of 2 modes/)
})

test('every layer changes the picture on the line', async ({ page }) => {
  await paused(page, 50, link)
  let before = await picture(page, 'A')
  for (const layer of ['Data', 'Critic', 'Warp', 'Log scale', 'Model samples', 'Target density']) {
    await flipLayer(page, layer)
    await expect.poll(() => picture(page, 'A')).not.toBe(before)
    before = await picture(page, 'A')
  }
  await expect(page).toHaveURL(/show\.log=1/)
})

test('the menu is grouped, and the log scale is for the line', async ({ page }) => {
  await still(page)
  const log = async () =>
    (await openPanel(page, 'Layers')).getByRole('switch', { name: 'Log scale' })
  await expect(await log()).toHaveCount(0)
  const family = (await openPanel(page, 'Target')).getByRole('combobox', {
    name: 'Shape of the data',
  })
  for (const [kind, first] of [
    ['On the line', 'Two modes on a line'],
    ['On the plane', 'Ring'],
  ]) {
    await expect(family.locator(`optgroup[label="${kind}"] option`).first()).toHaveText(first)
  }
  await family.selectOption({ label: 'Row of modes' })
  await expect(page).toHaveURL(/target=row/)
  await expect(await log()).toHaveCount(1)
  await page.goBack()
  await expect(page).toHaveURL(/target=ring/)
})

test('seeds side by side on the line', async ({ page }) => {
  await paused(page, 40, '#target=row&batch=32&width=16&every=10&runs=4')
  await expect(lane(page, 'A').getByText('modes (median of 4)')).toBeVisible()
  await expect(lane(page, 'B').getByRole('radio', { name: /of 5 modes captured/ })).toHaveCount(4)
})

test('a reset is the same picture again, bit for bit: the scale has no memory', async ({
  page,
}) => {
  await paused(page, 40, link)
  const first = [await picture(page, 'A'), await picture(page, 'B')]
  await header(page).getByRole('button', { name: 'Reset' }).click()
  await expectStep(page).toBe(0)
  await runTo(page, 40)
  await expect.poll(async () => [await picture(page, 'A'), await picture(page, 'B')]).toEqual(first)
})
