import type { Page } from '@playwright/test'
import { expectNothing } from './axe.ts'
import { expect, lane, paused, test } from './playground.ts'

// The second goes on from what the first left open.
test.describe.configure({ mode: 'default' })
test.use({ onePage: true })

const hash =
  '#target=ring&a=flowmatching&b=vae&batch=32&width=16&every=10&show.film=1&show.density=0'
const canvas = (page: Page, letter: 'A' | 'B') => lane(page, letter).locator('canvas').first()
const card = (page: Page, letter: 'A' | 'B') =>
  lane(page, letter).getByRole('region', { name: /knows of the point/ })

test('a click on a picture asks both lanes about the point, by keys it moves and goes', async ({
  page,
}) => {
  await paused(page, 20, hash)
  const { width } = (await canvas(page, 'B').boundingBox())!
  await canvas(page, 'B').click({ position: { x: 0.7 * width, y: 0.4 * width } })
  await expect(card(page, 'A')).toContainText(/log q\(x\).*by the ODE.*From noise/)
  await expect(card(page, 'B')).toContainText(/log q\(x\)≥.*500 codes.*Comes back/)
  await expect(card(page, 'B').getByRole('img', { name: /±/ })).toBeVisible()
  await expectNothing(page, '[data-lane=a]', '[data-lane=b]')
  const first = card(page, 'A').getByRole('textbox').first()
  const before = await first.inputValue()
  await lane(page, 'A')
    .getByRole('button', { name: /^Point asked about/ })
    .focus()
  await page.keyboard.press('ArrowRight')
  await expect(first).not.toHaveValue(before)
  await first.fill('0.5')
  await expect(card(page, 'B').getByRole('textbox').first()).toHaveValue('0.5')
  await first.press('Enter')
  await page.keyboard.press('Escape')
  await expect(card(page, 'A')).toHaveCount(0)
  await page.keyboard.press('p')
  await expect(lane(page, 'A').getByRole('button', { name: /^Point asked about/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(card(page, 'B')).toHaveCount(0)
})

test('the film of samples can be played, and stood at any time, while training rests', async ({
  page,
}) => {
  const slider = lane(page, 'A').getByRole('slider', { name: /^Time of the film/ })
  const shot = async () => (await canvas(page, 'A').screenshot()).toString('base64')
  await slider.focus()
  await page.keyboard.press('Home')
  await expect(slider).toHaveAttribute('aria-valuetext', 't = 0.00')
  const noise = await shot()
  await page.keyboard.press('End')
  await expect.poll(shot).not.toBe(noise)
  await lane(page, 'A').getByRole('button', { name: 'Play the film' }).click()
  await expect(slider).not.toHaveAttribute('aria-valuetext', 't = 1.00')
  await lane(page, 'A').getByRole('button', { name: 'Pause the film' }).click()
  await expect(lane(page, 'A').getByRole('button', { name: 'Play the film' })).toBeVisible()
})
