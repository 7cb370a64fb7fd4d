import { test as base, expect, type Page } from '@playwright/test'

/** Every test fails on a console message of ours, an exception, or a request to another origin. */
export const test = base.extend<{ guarded: undefined }>({
  guarded: [
    async ({ page, baseURL }, use) => {
      const complaints: string[] = []
      const { origin } = new URL(baseURL!)
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(String(error)))
      page.on('request', (request) => {
        const url = new URL(request.url())
        const local = ['data:', 'blob:'].includes(url.protocol) || url.origin === origin
        if (!local) complaints.push(`request to ${url.origin}`)
      })
      await use(undefined)
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
})
export { expect }

/** A small experiment: quick to train, so that tests are about the page. */
export const small = '#batch=32&width=16&every=10'

export const lane = (page: Page, letter: 'A' | 'B') =>
  page.getByRole('article', { name: `Lane ${letter}` })

/** The step that both lanes have reached, as the page shows it. */
export async function step(page: Page): Promise<number> {
  // The label may also say why the run started again.
  const text = await page
    .getByRole('banner')
    .getByText(/^Step\b.*\d$/)
    .textContent()
  return Number(/[\d\s]+$/.exec(text ?? '')?.[0].replace(/\D/g, ''))
}

export const expectStep = (page: Page) => expect.poll(() => step(page), { timeout: 30_000 })

/** Pauses and resets, so that a test starts from a still page at step 0. */
export async function still(page: Page, hash = small): Promise<void> {
  await page.goto(`./${hash}`)
  await expectStep(page).toBeGreaterThan(0)
  await page.getByRole('button', { name: 'Pause' }).click()
  await page.getByRole('button', { name: 'Reset' }).click()
  await expectStep(page).toBe(0)
}

export async function runTo(page: Page, until: number): Promise<void> {
  await page.getByRole('banner').getByRole('textbox').fill(String(until))
  await page.getByRole('button', { name: 'Run to step' }).click()
  await expectStep(page).toBe(until)
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible()
}

/** The pixels of a lane's picture. */
export const picture = (page: Page, letter: 'A' | 'B'): Promise<string> =>
  lane(page, letter)
    .locator('canvas')
    .first()
    .evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL())
