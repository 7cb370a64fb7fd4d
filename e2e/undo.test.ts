import { expect, expectStep, lane, runTo, step, still, test } from './playground.ts'

// Each goes on from what the one before left open.
test.describe.configure({ mode: 'default' })
test.use({ onePage: true })

const seed = (address: string) => new URLSearchParams(new URL(address).hash.slice(1)).get('seed')

test('Back undoes one thing at a time, Forward brings it again', async ({ page }) => {
  await still(page)
  const family = lane(page, 'B').getByRole('radio', { name: 'GAN' })
  await family.check({ force: true })
  await expect(page).toHaveURL(/b=fgan/)
  await page.getByRole('button', { name: 'New seed' }).click()
  await expect.poll(() => seed(page.url())).toBe('2')
  await page.getByRole('button', { name: 'New seed' }).click()
  await expect.poll(() => seed(page.url())).toBe('3')
  await runTo(page, 20)

  await page.goBack()
  await expect.poll(() => seed(page.url())).toBe('2')
  // Another seed is another run.
  await expectStep(page).toBe(0)
  await page.goBack()
  await expect.poll(() => seed(page.url())).toBe('1')
  await expect(page).toHaveURL(/b=fgan/)
  await page.goBack()
  await expect(page).toHaveURL(/b=vae/)
  await expect(lane(page, 'B').getByRole('radio', { name: 'VAE' })).toBeChecked()

  await page.goForward()
  await expect(page).toHaveURL(/b=fgan/)
  await expect(family).toBeChecked()
  await page.goForward()
  await page.goForward()
  await expect.poll(() => seed(page.url())).toBe('3')
  await runTo(page, 10)
  expect(await step(page)).toBe(10)
})

test('after a reload Back still leads through the edits before it', async ({ page }) => {
  await still(page)
  await page.getByRole('button', { name: 'New seed' }).click()
  await expect.poll(() => seed(page.url())).toBe('2')
  await page.reload()
  await expectStep(page).toBeGreaterThan(0)
  await page.goBack()
  await expect.poll(() => seed(page.url())).toBe('1')
  await page.goForward()
  await expect.poll(() => seed(page.url())).toBe('2')
})

test('Ctrl+Z and Back go through the same row of edits', async ({ page }) => {
  await still(page)
  for (const next of ['2', '3', '4']) {
    await page.getByRole('button', { name: 'New seed' }).click()
    await expect.poll(() => seed(page.url())).toBe(next)
  }
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect.poll(() => seed(page.url())).toBe('2')
  await page.goBack()
  await expect.poll(() => seed(page.url())).toBe('1')
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(() => seed(page.url())).toBe('2')
  await page.goForward()
  await expect.poll(() => seed(page.url())).toBe('3')
  await page.goForward()
  await expect.poll(() => seed(page.url())).toBe('4')
  await page.keyboard.press('Control+z')
  await expect.poll(() => seed(page.url())).toBe('3')
})
