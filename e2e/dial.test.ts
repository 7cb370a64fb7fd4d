import type { Page } from '@playwright/test'
import { expectNothing } from './axe.ts'
import {
  canvas,
  expect,
  flipLayer,
  type Letter,
  lane,
  ledgerModes,
  letters,
  openPanel,
  openTab,
  paused,
  picture,
  runTo,
  small,
  step,
  still,
  test,
} from './playground.ts'

// Each goes on from what the one before left open.
test.describe.configure({ mode: 'default' })
test.use({ onePage: true })

const base = small.slice(1)

const dialOf = async (page: Page, letter: Letter) =>
  (await openTab(page, letter, 'Divergence')).getByRole('slider', {
    name: 'α, from mode-seeking to covering',
  })

test('the α dial follows the keys, says the names it passes, and the run goes on', async ({
  page,
}) => {
  await paused(page, 20, `#target=pair&a=fit&a.divergence=alpha&${base}`)
  const dial = await dialOf(page, 'A')
  const card = page.getByRole('region', { name: 'Divergence of lane A' })
  await expect(dial).toHaveAttribute('aria-valuetext', 'α = 0.5, 2 × squared Hellinger')
  await dial.focus()
  await page.keyboard.press('ArrowRight')
  await expect(dial).toHaveAttribute('aria-valuetext', 'α = 0.55')
  await expect(page).toHaveURL(/a\.alpha=0\.55/)
  for (const [key, alpha, name] of [
    ['PageUp', '1', 'KL(p‖q), forward KL'],
    ['End', '2', '½ Pearson χ²'],
    ['Home', '-1', '½ Neyman χ²'],
    ['PageUp', '0', 'KL(q‖p), reverse KL'],
  ]) {
    await page.keyboard.press(key)
    await expect(dial).toHaveAttribute('aria-valuetext', `α = ${alpha}, ${name}`)
    await expect(card.getByText(`= ${name}`, { exact: true })).toBeVisible()
  }
  await expect(card.getByText('junk, per unit q where p = 0: infinite')).toBeAttached()
  await expect(card.getByText('missed, per unit p where q = 0: 1')).toBeAttached()
  await expect(page).toHaveURL(/a\.alpha=0&/)
  expect(await step(page)).toBe(20)
})

test('dragging the dial stops at names, and a mark can be pressed', async ({ page }) => {
  await still(page, `#target=pair&a=fit&a.divergence=alpha&${base}`)
  const dial = await dialOf(page, 'A')
  const box = (await dial.boundingBox())!
  // 1.02 on a dial from −1 to 2, whose thumb is 24 px wide.
  const x = box.x + 12 + ((1.02 + 1) / 3) * (box.width - 24)
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(x, box.y + box.height / 2, { steps: 5 })
  await page.mouse.up()
  await expect(page).toHaveURL(/a\.alpha=1&/)
  await page.getByRole('button', { name: 'α = -1, Neyman χ²' }).click()
  await expect(page).toHaveURL(/a\.alpha=-1&/)
})

test('every divergence is one choice away in a fit and in an f-GAN', async ({ page }) => {
  await still(page, `#target=pair&a=fit&b=fgan&${base}`)
  for (const letter of letters) {
    const menu = lane(page, letter).getByRole('combobox', { name: 'Another divergence' })
    // Eight, beside the two KLs, which have a switch, and the word for neither of the eight.
    await expect(menu.locator('option')).toHaveCount(9)
    await menu.selectOption({ label: 'Total variation' })
    await expect(menu.locator('option')).toHaveCount(8)
    await expect(lane(page, letter).getByRole('radio', { name: /forward KL/ })).not.toBeChecked()
    await expect(lane(page, letter).getByRole('radio', { name: /reverse KL/ })).not.toBeChecked()
    const card = await openTab(page, letter, 'Divergence')
    await expect(card.getByText('junk, per unit q where p = 0: 0.5')).toBeAttached()
    await lane(page, letter)
      .getByRole('radio', { name: /forward KL/ })
      .check({ force: true })
    await expect(menu.locator('option')).toHaveCount(9)
    await expect(menu).toHaveValue('')
    await menu.selectOption({ label: 'Total variation' })
  }
  await expect(page).toHaveURL(/a\.divergence=tv.*b\.divergence=tv/)
  await lane(page, 'A')
    .getByRole('combobox', { name: 'Objective' })
    .selectOption({ label: 'Mixture of Gaussians' })
  await expect(page).toHaveURL(/a\.model=mixture/)
  await expect(page).toHaveURL(/a\.divergence=tv/)
  const card = page.getByRole('region', { name: 'Divergence of lane B' })
  await expect(card.getByText('At a perfect critic.')).toBeVisible()
})

test('both directions: forward and reverse KL from the same start, undone by Back', async ({
  page,
}) => {
  await still(page, `#target=pair&a=vae&b=fit&b.start=-1_0.7&${base}`)
  const panel = await openPanel(page, 'Target')
  await panel.getByRole('button', { name: 'Fit both directions', exact: true }).click()
  await expect(page).toHaveURL(/a=fit&.*a\.divergence=kl&.*a\.start=-1_0\.7/)
  await expect(page).toHaveURL(/b=fit&.*b\.divergence=rkl&.*b\.start=-1_0\.7/)
  await runTo(page, 200)
  await expect(canvas(page, 'A')).toHaveAccessibleName(/2 of 2 modes/)
  await expect(canvas(page, 'B')).toHaveAccessibleName(/1 of 2 modes/)
  await page.goBack()
  await expect(page).toHaveURL(/a=vae/)
})

test('a start that is dragged is in the link, and the run begins there', async ({ page }) => {
  await paused(page, 300, `#target=pair&a=fit&a.divergence=rkl&b=fit&b.divergence=rkl&${base}`)
  const before = await picture(page, 'A')
  const start = lane(page, 'A').getByRole('button', { name: 'Start of q in lane A' })
  await expect(start).toHaveAttribute('aria-label', /x = 1\./)
  const box = (await start.boundingBox())!
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x - 180, box.y + box.height / 2, { steps: 8 })
  // The picture follows at once; the run does not start anew before the hand lets go.
  await expect(start).toHaveAttribute('aria-label', /x = −\d/)
  expect(await step(page)).toBe(300)
  await page.mouse.up()
  await expect(page).toHaveURL(/a\.start=-\d\.\d+_\d/)
  await expect.poll(() => step(page)).toBe(0)
  await runTo(page, 300)
  // From the left, reverse KL finds the left mode; lane B still the right one.
  expect(await picture(page, 'A')).not.toBe(before)
  const mode = (letter: Letter, k: number) => ledgerModes(page, letter).nth(k - 1)
  await expect(mode('A', 1)).toHaveText(/, captured/)
  await expect(mode('A', 2)).toHaveText(/, (lost|not captured yet)/)
  await expect(mode('B', 2)).toHaveText(/, captured/)

  await start.focus()
  await page.keyboard.press('Delete')
  await expect(page).toHaveURL(/a\.start=auto/)
})

test('a start outside the picture says so, and can be dragged back into it', async ({ page }) => {
  await still(page, `#target=two&a=fit&a.start=90_-5_1&${base}`)
  const start = lane(page, 'A').getByRole('button', { name: 'Start of q in lane A' })
  await expect(lane(page, 'A').getByText('start at (90, −5), sd 1')).toBeVisible()
  const box = (await start.boundingBox())!
  const square = (await canvas(page, 'A').boundingBox())!
  expect(box.x).toBeLessThan(square.x + square.width)
  await page.mouse.move(box.x + 8, box.y + 8)
  await page.mouse.down()
  await page.mouse.move(square.x + square.width / 2, square.y + square.height / 2, { steps: 5 })
  await page.mouse.up()
  // The pointer took it a little off its middle.
  await expect(page).toHaveURL(/a\.start=-?0\.\d+_-?0\.\d+_1&/)
})

test('a start in numbers', async ({ page }) => {
  await still(page, `#target=ring&a=fit&${base}`)
  const settings = await openTab(page, 'A', 'Settings')
  await settings.getByRole('textbox', { name: 'Start, x' }).fill('-0.5')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/a\.start=-0\.5_/)
  await settings.getByRole('button', { name: 'Auto' }).click()
  await expect(page).toHaveURL(/a\.start=auto/)
  const start = lane(page, 'A').getByRole('button', { name: 'Start of q in lane A' })
  await expect(start).toBeVisible()
  await flipLayer(page, 'Start')
  await expect(start).toHaveCount(0)
  await expect(page).toHaveURL(/show\.start=0/)
})

test('axe finds nothing: dial, card and start', async ({ page }) => {
  await paused(page, 20, `#target=ring&a=fit&a.divergence=alpha&b=nonsaturating&${base}`)
  await dialOf(page, 'A')
  const tex = page.getByRole('region', { name: 'Divergence of lane A' }).locator('.katex')
  await expect(tex.first()).toBeVisible()
  await expectNothing(page, '#drawer', 'article')
  await openTab(page, 'A', 'Settings')
  await expectNothing(page, '#drawer', 'article')
})
