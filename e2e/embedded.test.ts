import { test as base, expect, type FrameLocator, type Page } from '@playwright/test'
import { readStep, small } from './playground.ts'

/**
 * The page in a frame without storage and with an origin of its own, as learning platforms embed it.
 * @returns what was asked of whom, and what the browser complained about
 */
async function embedded(page: Page, hash: string) {
  const requests: { readonly method: string; readonly url: URL }[] = []
  const complaints: string[] = []
  page.on('request', (request) =>
    requests.push({ method: request.method(), url: new URL(request.url()) }),
  )
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.route('**/frame.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<iframe sandbox="allow-scripts" width="1300" height="700" src="./${hash}"></iframe>`,
    }),
  )
  await page.goto('./frame.html')
  return { requests, complaints, frame: page.frameLocator('iframe') }
}

const step = async (frame: FrameLocator) => readStep(await frame.getByTestId('step').textContent())

base('embedded without storage and origin, both lanes train', async ({ page, baseURL }) => {
  const { requests, complaints, frame } = await embedded(page, `${small}&stop=40`)
  await expect.poll(() => step(frame)).toBe(40)
  for (const name of ['Lane A', 'Lane B']) {
    await expect(frame.getByRole('article', { name }).locator('canvas').first()).toBeVisible()
  }
  await expect(frame.getByText(/may not start workers/)).toHaveCount(0)
  const isBlocked = await frame.locator('body').evaluate(() => {
    try {
      return [origin, typeof localStorage]
    } catch (error) {
      return [origin, (error as Error).name]
    }
  })
  expect(isBlocked).toEqual(['null', 'SecurityError'])
  expect(complaints).toEqual([])
  // Everything that a class loads is a file of the site.
  const { origin, pathname } = new URL(baseURL!)
  for (const { method, url } of requests.filter(({ url }) => url.protocol !== 'blob:')) {
    expect([method, url.origin]).toEqual(['GET', origin])
    expect(url.pathname.startsWith(pathname)).toBe(true)
    expect(url.search).toBe('')
  }
})
