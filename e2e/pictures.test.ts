import type { Locator, Page } from '@playwright/test'
import {
  expect,
  flipLayer,
  type Letter,
  lane,
  ledgerModes,
  letters,
  openPanel,
  paused,
  picture,
  runTo,
  small,
  still,
  test,
} from './playground.ts'

// Each goes on from what the one before left open.
test.describe.configure({ mode: 'default' })
test.use({ onePage: true })

/** The pixels of an element as the screen shows them: red, green, blue, and how many of each. */
async function colours(page: Page, of: Locator): Promise<Map<string, number>> {
  const shot = (await of.screenshot()).toString('base64')
  const counts = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const pen = new OffscreenCanvas(image.width, image.height).getContext('2d')!
    pen.drawImage(image, 0, 0)
    const { data } = pen.getImageData(0, 0, image.width, image.height)
    const found: Record<string, number> = {}
    for (let i = 0; i < data.length; i += 4) {
      const name = data.slice(i, i + 3).join()
      found[name] = (found[name] ?? 0) + 1
    }
    return found
  }, shot)
  return new Map(Object.entries(counts))
}

const most = (found: Map<string, number>): string => [...found].sort(([, a], [, b]) => b - a)[0][0]

// A starts wide over both modes and leaves one; B starts on one and never sees the other.
const states =
  '#target=drawnline&target.modes=1_-2_0.5__3_2_0.5&a=fit&b=fit&a.divergence=rkl&b.divergence=rkl' +
  '&a.start=0_2.2&b.start=-2_0.4&batch=32&every=10'

for (const colorScheme of ['light', 'dark'] as const) {
  test(`forced colours keep every state (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme })
    await still(page, states)
    await expect(ledgerModes(page, 'A').first()).toContainText('captured')
    await runTo(page, 150)
    const badge = (letter: Letter, state: string) =>
      ledgerModes(page, letter).locator(`[data-state=${state}]`)
    for (const [letter, missed] of [
      ['A', 'lost'],
      ['B', 'never'],
    ] as const) {
      await expect(badge(letter, 'captured')).toHaveCount(1)
      await expect(badge(letter, missed)).toHaveCount(1)
      const captured = await colours(page, badge(letter, 'captured'))
      const other = await colours(page, badge(letter, missed))
      // Filled, or with the paper's colour inside.
      expect(most(captured)).not.toBe(most(other))
      // The bar of the captured mode is filled; that of the other one is empty but for p's mark.
      const bar = (state: string) =>
        ledgerModes(page, letter)
          .filter({ has: page.locator(`[data-state=${state}]`) })
          .locator('[data-elsewhere]')
          .last()
      const [full, empty] = [await colours(page, bar('captured')), await colours(page, bar(missed))]
      expect(most(full)).not.toBe(most(empty))
    }
    // A lost mode is hatched, one never captured is not, and what forces colours leaves it so.
    const hatch = (letter: Letter, state: string) =>
      badge(letter, state).evaluate((element) => {
        const { backgroundImage, forcedColorAdjust } = getComputedStyle(element)
        return [backgroundImage.split('(')[0], forcedColorAdjust]
      })
    expect(await hatch('A', 'lost')).toEqual(['repeating-linear-gradient', 'none'])
    expect(await hatch('B', 'never')).toEqual(['none', 'none'])
    // The switches show what is on.
    const radio = (name: string) => lane(page, 'A').locator('label').filter({ hasText: name })
    const on = await radio('Fit').evaluate((label) => getComputedStyle(label).outlineStyle)
    const off = await radio('GAN').evaluate((label) => getComputedStyle(label).outlineStyle)
    expect([on, off]).toEqual(['solid', 'none'])
  })
}

test('a picture with nothing to draw says why', async ({ page }) => {
  await paused(page, 20)
  for (const layer of ['Target density', 'Model samples']) await flipLayer(page, layer)
  await expect(
    (await openPanel(page, 'Layers')).getByRole('switch', { name: 'Model density' }),
  ).toBeChecked()
  for (const letter of letters) {
    await expect(lane(page, letter).getByText(/no density that could be computed/)).toBeVisible()
  }
  await flipLayer(page, 'Critic')
  await expect(lane(page, 'A').getByText(/no density/)).toHaveCount(0)
  await expect(lane(page, 'B').getByText(/no density.* no critic/)).toBeVisible()
  await flipLayer(page, 'Critic')
  await flipLayer(page, 'Model density')
  await expect(lane(page, 'A').getByText(/Every layer is switched off/)).toBeVisible()
  await flipLayer(page, 'Model samples')
  await expect(lane(page, 'A').getByText(/switched off/)).toHaveCount(0)
})

test('the density comes and goes while paused', async ({ page }) => {
  // The best fit comes into the picture when it is found.
  await paused(page, 30, `${small}&target=ring&a=fit&b=fit&show.density=0&show.optima=0`)
  const without = await picture(page, 'A')
  await flipLayer(page, 'Model density')
  await expect.poll(() => picture(page, 'A')).not.toBe(without)
  await flipLayer(page, 'Model density')
  await expect.poll(() => picture(page, 'A')).toBe(without)
})
