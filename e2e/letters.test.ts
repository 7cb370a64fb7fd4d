import type { Page } from '@playwright/test'
import {
  closeDrawer,
  closeMenu,
  closePanel,
  expect,
  flipLayer,
  openMenu,
  openPanel,
  openTab,
  paused,
  small,
  test,
} from './playground.ts'

// Each goes on from what the one before left open.
test.describe.configure({ mode: 'default' })
test.use({ onePage: true })

/** Texts that are smaller than they may be, with their sizes in px. */
const tooSmall = (page: Page) =>
  page.evaluate(() => {
    const found = new Set<string>()
    const look = (of: Element, words: string) => {
      // Subscripts of a formula are smaller than the formula; hidden words are not for the eye.
      if (!words.trim() || of.closest('.katex, .hidden, script, style') || !of.checkVisibility())
        return
      const { width, height } = of.getBoundingClientRect()
      if (width < 2 || height < 2) return
      const size = Number.parseFloat(getComputedStyle(of).fontSize)
      const least = of.closest('button, label, select, input, textarea, [role=tab]') ? 13 : 12
      if (size < least) found.add(`${size} px: ${words.trim().slice(0, 40)}`)
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement) look(node.parentElement, node.textContent ?? '')
    }
    for (const field of document.querySelectorAll(
      'select, textarea, input:not([type=radio], [type=checkbox])',
    )) {
      look(field, field.getAttribute('aria-label') ?? 'a field')
    }
    return [...found]
  })

/** Notes the size of every text on a canvas, in CSS pixels. */
async function watchCanvases(page: Page): Promise<void> {
  if (page.url() !== 'about:blank') return
  await page.addInitScript(() => {
    const sizes: Record<string, number> = {}
    Object.assign(window, { canvasTexts: sizes })
    const fill = CanvasRenderingContext2D.prototype.fillText
    CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
      const px = Number(/([\d.]+)px/.exec(this.font)?.[1])
      sizes[text] = (px * this.getTransform().d) / devicePixelRatio
      fill.call(this, text, ...rest)
    }
  })
}

const canvasTexts = (page: Page) =>
  page.evaluate(() => (window as unknown as { canvasTexts: Record<string, number> }).canvasTexts)

const fits = `${small}&target=drawnline&a=fit&a.divergence=alpha&b=fit&b.divergence=rkl`

for (const [width, height] of [
  [1366, 641],
  [390, 844],
] as const) {
  test(`no letters under 12 px, on controls 13, at ${width} × ${height}`, async ({ page }) => {
    await watchCanvases(page)
    await page.setViewportSize({ width, height })
    for (const hash of [`${small}&runs=10`, fits]) {
      await paused(page, 40, hash)
      await expect(page.locator('.recharts-surface').first()).toBeAttached()
      expect(await tooSmall(page)).toEqual([])
      for (const panel of ['Target', 'Layers', 'Training'] as const) {
        await openPanel(page, panel)
        expect(await tooSmall(page)).toEqual([])
      }
      await closePanel(page)
      for (const tab of [
        'Divergence',
        'Settings',
        'Networks',
        ...(hash === fits ? ['Optima'] : []),
      ]) {
        await openTab(page, 'A', tab as 'Divergence')
        expect(await tooSmall(page)).toEqual([])
      }
      await closeDrawer(page)
      await openMenu(page)
      expect(await tooSmall(page)).toEqual([])
      await closeMenu(page)
      await page.keyboard.press('Shift+?')
      expect(await tooSmall(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Table: Modes captured' }).click()
      expect(await tooSmall(page)).toEqual([])
      await page.keyboard.press('Escape')

      await flipLayer(page, /Critic/)
      if (hash !== fits) await flipLayer(page, /Codes/)
      await closePanel(page)
      const drawn = Object.entries(await canvasTexts(page))
      expect(drawn.length).toBeGreaterThan(5)
      expect(drawn.filter(([, size]) => !(size >= 12))).toEqual([])
    }
    for (const below of [/^Sweep/, /^What am I looking/]) {
      const opener = page.getByRole('button', { name: below })
      if ((await opener.getAttribute('aria-expanded')) === 'false') await opener.click()
    }
    await expect(page.getByRole('button', { name: 'Run sweep' })).toBeVisible()
    expect(await tooSmall(page)).toEqual([])
  })
}
