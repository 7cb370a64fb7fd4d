import { type BrowserContextOptions, test as base, type Page } from '@playwright/test'

interface Options {
  /**
   * Whether the tests of a file go on in one page, each by a link of its own, from what the one before
   * left open. To load a page takes five times as long as to open a link in it.
   */
  readonly onePage: boolean
}

interface Kept {
  page: Page | null
  file: string
}

/** What a test left open would cover what the next one looks at. */
async function closeAll(page: Page): Promise<void> {
  const rail = page.getByRole('complementary')
  for (const button of [
    rail.getByRole('button', { expanded: true }),
    page.locator('#drawer').getByRole('button', { name: 'Close', exact: true }),
  ]) {
    if (await button.isVisible()) await button.click()
  }
  await page.evaluate(() => {
    for (const open of document.querySelectorAll<HTMLElement>(':popover-open')) open.hidePopover()
  })
}

export const test = base.extend<Options, { kept: Kept }>({
  onePage: [false, { option: true }],
  kept: [
    // biome-ignore lint/correctness/noEmptyPattern: what needs no other fixture says so by this
    async ({}, use) => {
      const kept: Kept = { page: null, file: '' }
      await use(kept)
      await kept.page?.context().close()
    },
    { scope: 'worker' },
  ],
  page: async ({ onePage, kept, browser, viewport }, use, info) => {
    if (kept.page && !(onePage && kept.file === info.file)) {
      await kept.page.context().close()
      kept.page = null
    }
    if (!kept.page) {
      const options: BrowserContextOptions = info.project.use
      kept.page = await (await browser.newContext(options)).newPage()
      kept.file = info.file
    }
    const { page } = kept
    if (viewport) await page.setViewportSize(viewport)
    await use(page)
    if (onePage && info.status === info.expectedStatus) {
      page.removeAllListeners()
      // In a large window the panels have room of their own, and need not be closed.
      if (viewport) await page.setViewportSize(viewport)
      await closeAll(page)
      await page.emulateMedia({ colorScheme: null, forcedColors: null, reducedMotion: null })
      await page.mouse.move(0, 0)
      return
    }
    await page.context().close()
    kept.page = null
  },
})
