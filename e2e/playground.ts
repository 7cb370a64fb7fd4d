import { expect, type Locator, type Page } from '@playwright/test'
import { test as lasting } from './lasting.ts'

/** Every test fails on a console message of ours, an exception, or a request to another origin. */
export const test = lasting.extend<{ guarded: undefined }>({
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

export type Letter = 'A' | 'B'
export const letters: readonly Letter[] = ['A', 'B']

export const lane = (page: Page, letter: Letter) =>
  page.getByRole('article', { name: `Lane ${letter}` })

export const header = (page: Page) => page.getByRole('banner')

/** A number as the page prints it, with a thin space between groups of digits. */
export const readStep = (text: string | null): number =>
  Number(/[\d\s]+$/.exec(text ?? '')?.[0].replace(/\D/g, '') || Number.NaN)

/** The step that both lanes have reached, as the page shows it. */
export const step = async (page: Page): Promise<number> =>
  readStep(await page.getByTestId('step').textContent())

export const expectStep = (page: Page) =>
  expect.poll(() => step(page), { timeout: 60_000, intervals: [50, 100, 150, 200] })

/** A page that goes on training takes the processor from the tests beside it. */
async function pause(page: Page): Promise<void> {
  const button = header(page).getByRole('button', { name: 'Pause' })
  // Again, where a link that is on its way makes it play after all.
  await expect(async () => {
    if (await button.isVisible()) await button.click()
    await expect(header(page).getByRole('button', { name: 'Play' })).toBeVisible({ timeout: 1000 })
  }).toPass()
}

/**
 * Opens a link that is trained to a step and pauses there by itself. In a page that is open already
 * the link comes into its address, which takes a fifth of the time of a new page.
 */
export async function paused(page: Page, until: number, hash = small): Promise<void> {
  if (page.url() !== 'about:blank') {
    await pause(page)
    // Else a button would go on saying what it does, over what the test looks at.
    await page.mouse.move(0, 0)
    // Another step than that of the link, so that this one is seen to be trained.
    if ((await step(page)) === until) {
      await header(page).getByRole('button', { name: 'Reset' }).click()
      await expectStep(page).toBe(0)
      await page.mouse.move(0, 0)
    }
  }
  await page.goto(`./${hash}&stop=${until}`)
  await expectStep(page).toBe(until)
  await expect(header(page).getByRole('button', { name: 'Play' })).toBeVisible()
}

/** Trains a step and resets, so that a test starts from a still page at step 0. */
export async function still(page: Page, hash = small): Promise<void> {
  await paused(page, 1, hash)
  await header(page).getByRole('button', { name: 'Reset' }).click()
  await expectStep(page).toBe(0)
}

/** Opens a link and trains on. */
export async function playing(page: Page, hash = small): Promise<void> {
  await paused(page, 1, hash)
  await header(page).getByRole('button', { name: 'Play' }).click()
  await expectStep(page).toBeGreaterThan(1)
}

/** Opens the menu of the header, if it is closed. */
export async function openMenu(page: Page): Promise<Locator> {
  const menu = page.locator('#menu')
  if (await menu.isHidden()) await header(page).getByRole('button', { name: /^Menu/ }).click()
  await expect(menu).toBeVisible()
  return menu
}

export async function closeMenu(page: Page): Promise<void> {
  await page.locator('#menu').evaluate((menu) => (menu as HTMLElement).hidePopover())
}

export async function runTo(page: Page, until: number): Promise<void> {
  const menu = await openMenu(page)
  await menu.getByRole('textbox', { name: 'Step to run to' }).fill(String(until))
  await menu.getByRole('button', { name: 'Run to step' }).click()
  await closeMenu(page)
  await expectStep(page).toBe(until)
  await expect(header(page).getByRole('button', { name: 'Play' })).toBeVisible()
}

/** What both lanes share: on windows of this size a rail, whose panels open over the page. */
const panels = { Target: /^Target/, Layers: 'In the picture', Training: 'Training' } as const

/** Opens a panel of the rail, if it is closed. */
export async function openPanel(page: Page, name: keyof typeof panels): Promise<Locator> {
  const rail = page.getByRole('complementary')
  const button = rail.getByRole('button', { name: new RegExp(`^${name}`) })
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click()
  const panel = rail.getByRole('region', { name: panels[name] })
  // What a panel holds is loaded when it is first opened.
  await expect(panel.locator('h2 + *')).toBeVisible()
  return panel
}

/** Closes the panel that is open, so that it covers no picture. */
export async function closePanel(page: Page): Promise<void> {
  const rail = page.getByRole('complementary')
  await rail.getByRole('button', { expanded: true }).click()
  await expect(rail.getByRole('region')).toHaveCount(0)
}

/** Opens a tab of the drawer and hands back a lane's part of it. */
export async function openTab(
  page: Page,
  letter: Letter,
  name: 'Divergence' | 'Networks' | 'Optima' | 'Settings',
): Promise<Locator> {
  const part = page.getByRole('region', { name: `${name} of lane ${letter}` })
  if (await part.isHidden()) {
    // The lanes have no button for optima and networks.
    const opener = name === 'Optima' ? 'Divergence' : name === 'Networks' ? 'Settings' : name
    const button = lane(page, letter).getByRole('button', { name: `${opener} of lane ${letter}` })
    if ((await button.getAttribute('aria-expanded')) === 'false') await button.click()
    await page.getByRole('tab', { name }).click()
  }
  // What a tab holds is loaded when it is first opened.
  await expect(part.locator('h2 + *').first()).toBeVisible()
  return part
}

export async function closeDrawer(page: Page): Promise<void> {
  await page.locator('#drawer').getByRole('button', { name: 'Close', exact: true }).click()
  await expect(page.locator('#drawer')).toHaveCount(0)
}

/** Flips a layer of both pictures. */
export async function flipLayer(page: Page, name: string | RegExp): Promise<void> {
  const panel = await openPanel(page, 'Layers')
  await panel.getByRole('switch', { name }).click({ force: true })
}

/** The picture of a lane; the small ones of an ensemble are on another canvas. */
export const canvas = (page: Page, letter: Letter): Locator =>
  lane(page, letter).getByRole('img', { name: /^Picture of lane/ })

/** Its pixels, once what the page says is painted as well, which a busy machine does a little later. */
export const picture = (page: Page, letter: Letter): Promise<string> =>
  canvas(page, letter).evaluate(async (element) => {
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    await nextFrame()
    await nextFrame()
    return (element as HTMLCanvasElement).toDataURL()
  })

/** The modes of a lane's ledger, without the line for what is near none. */
export const ledgerModes = (page: Page, letter: Letter): Locator =>
  lane(page, letter)
    .getByRole('list', { name: new RegExp(`^Modes of lane ${letter}`) })
    .getByRole('listitem')
    .filter({ hasText: /Mode \d/ })

/** How much wider than its window the page is. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
