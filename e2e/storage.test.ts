import { test as base, expect, type Page } from '@playwright/test'
import { expectStep, small, test } from './playground.ts'

test('with all cookies blocked it trains as ever', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('Access is denied for this document.', 'SecurityError')
      },
    })
  })
  await page.goto(`./${small}`)
  await expectStep(page).toBeGreaterThan(20)
  expect(
    await page.evaluate(() => {
      try {
        return typeof localStorage
      } catch {
        return 'blocked'
      }
    }),
  ).toBe('blocked')
})

/** The page in a frame without storage, workers or an origin, as some learning platforms have it. */
async function sandboxed(page: Page, hash: string) {
  await page.route('**/frame.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<iframe sandbox="allow-scripts" width="1300" height="700" src="./${hash}"></iframe>`,
    }),
  )
  await page.goto('./frame.html')
  return page.frameLocator('iframe')
}

// Without the guard: the browser itself complains about what the frame may not do.
base('in a frame that may start no workers each lane says why nothing trains', async ({ page }) => {
  // That of `embedded.test.ts` may; some embedders forbid it by a policy of their own.
  await page.addInitScript(() => {
    window.Worker = class {
      constructor() {
        throw new DOMException('cannot be accessed from origin null', 'SecurityError')
      }
    } as unknown as typeof Worker
  })
  const frame = await sandboxed(page, `${small}&a=fit&b=fit`)
  await expect(frame.getByText(/This page may not start workers here/)).toHaveCount(2)
  await expect(frame.getByText('Loading…')).toHaveCount(0)
  await expect(frame.getByRole('article', { name: 'Lane A' }).locator('canvas')).toBeVisible()
})

base('in a frame that keeps the page from its scripts, a sentence says so', async ({ page }) => {
  // As a host does that lets no other origin read its files.
  await page.route('**/assets/**', async (route) => {
    const response = await route.fetch()
    const headers = { ...response.headers(), 'access-control-allow-origin': 'https://example.org' }
    await route.fulfill({ response, headers })
  })
  const frame = await sandboxed(page, small)
  await expect(frame.getByText('Loading…')).toBeVisible()
  const late = frame.getByText(/open it in a window of its own/)
  await expect(late).toBeHidden()
  // Its patience, fifteen seconds, is a time of animations: taken to the end of it at once.
  await late.evaluate(() => {
    for (const animation of document.getAnimations()) animation.currentTime = 14_900
  })
  await expect(late).toBeVisible({ timeout: 15_000 })
  await expect(frame.getByText('Loading…')).toBeHidden()
})
