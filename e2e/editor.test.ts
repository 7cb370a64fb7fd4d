import type { Locator, Page } from '@playwright/test'
import { expectNothing } from './axe.ts'
import {
  canvas,
  expect,
  expectStep,
  type Letter,
  lane,
  ledgerModes,
  letters,
  openPanel,
  overflow,
  paused,
  picture,
  playing,
  runTo,
  small,
  step,
  still,
  test,
} from './playground.ts'

// Each goes on from what the one before left open.
test.describe.configure({ mode: 'default' })
test.use({ onePage: true })

const plane = `${small}&target=drawnplane&target.modes=1_-1_0_0.3__1_1_0_0.3`
const line = `${small}&target=drawnline&target.modes=1_-1_0.3__1_1_0.3`

const handle = (page: Page, letter: Letter, mode: number) =>
  lane(page, letter).getByRole('button', { name: new RegExp(`^Mode ${mode}:`) })

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })

/** The modes as the address says them: those of step 0, or of the last change on the way. */
function modesIn(address: string): string | null {
  const query = new URLSearchParams(new URL(address).hash.slice(1))
  const changed = query.getAll('at').flatMap((edit) => /:target\.modes=(.*)$/.exec(edit)?.[1] ?? [])
  return changed.at(-1) ?? query.get('target.modes')
}

const expectModes = (page: Page, modes: string | RegExp) =>
  expect
    .poll(() => modesIn(page.url()))
    .toEqual(typeof modes === 'string' ? modes : expect.stringMatching(modes))

const centre = async (of: Locator) => {
  const { x, y, width, height } = (await of.boundingBox())!
  return [x + width / 2, y + height / 2] as const
}

/** Drags by the mouse in a few moves, as a hand does. */
async function drag(page: Page, of: Locator, dx: number, dy: number) {
  const [x, y] = await centre(of)
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + dx / 2, y + dy / 2)
  await page.mouse.move(x + dx, y + dy)
  return { release: () => page.mouse.up(), to: [x + dx, y + dy] as const }
}

test('fields take hold with every key, and the run goes on', async ({ page }) => {
  await paused(page, 30, plane)
  await openPanel(page, 'Target')
  const before = await picture(page, 'A')
  await field(page, 'Mode 2, x').fill('1.25')
  await expectModes(page, '1_-1_0_0.3__1_1.25_0_0.3')
  await expect(field(page, 'Mode 2, x')).toBeFocused()
  await field(page, 'Mode 2, sd 2').fill('0.2')
  await field(page, 'Mode 2, Angle').fill('45')
  await expectModes(page, '1_-1_0_0.3__1_1.25_0_0.3_0.2_45')
  await expect.poll(() => picture(page, 'A')).not.toBe(before)
  expect(await step(page)).toBe(30)
  // What is no number is marked, and not taken up.
  await field(page, 'Mode 1, Weight').fill('x')
  await expect(field(page, 'Mode 1, Weight')).toHaveAttribute('aria-invalid', 'true')
  await page.keyboard.press('Escape')
  await expect(field(page, 'Mode 1, Weight')).toHaveValue('1')
  // The field took the key; with nothing to give back it closes the panel.
  await page.keyboard.press('Escape')
  await expect(field(page, 'Mode 1, Weight')).toHaveCount(0)
})

test('modes are added, deleted and made equal', async ({ page }) => {
  await still(page, `${small}&target=drawnplane&target.modes=1_-1_0_0.3__3_1_0_0.3`)
  await openPanel(page, 'Target')
  await page.getByRole('button', { name: 'Add mode' }).click()
  await expectModes(page, /^1_-1_0_0\.3__3_1_0_0\.3__2_\S+_0\.3$/)
  await field(page, 'Mode 1, Weight').focus()
  const share = page.getByRole('slider', { name: 'Share of mode 1' })
  await expect(share).toHaveAttribute('aria-valuenow', '17')
  await share.focus()
  await page.keyboard.press('ArrowRight')
  await expectModes(page, /^1\.0976_-1_0_0\.3__3_1_0_0\.3__/)
  await page.getByRole('button', { name: 'Equal weights' }).click()
  await expectModes(page, /^1_-1_0_0\.3__1_1_0_0\.3__1_/)
  await page.getByRole('button', { name: 'Delete mode 1' }).click()
  await page.getByRole('button', { name: 'Delete mode 2' }).click()
  await expectModes(page, '1_1_0_0.3')
  await expect(page.getByRole('button', { name: 'Delete mode 1' })).toBeDisabled()
  const full = Array.from({ length: 25 }, (_, k) => `1_${k % 5}_${Math.floor(k / 5)}_0.1`).join(
    '__',
  )
  await page.goto(`./${small}&target=drawnplane&target.modes=${full}`)
  await expect(page.getByRole('button', { name: 'Add mode' })).toBeDisabled()
})

test('a dragged mode stays under the hand, while both lanes train', async ({ page }) => {
  await playing(page, plane)
  await expectStep(page).toBeGreaterThan(20)
  for (const letter of letters) {
    const dragged = handle(page, letter, 2)
    const [, y] = await centre(dragged)
    const { release, to } = await drag(page, dragged, 40, -30)
    const [atX, atY] = await centre(dragged)
    expect(Math.hypot(atX - to[0], atY - to[1])).toBeLessThan(1.5)
    await release()
    // Let go, the picture makes room again.
    await expect.poll(async () => (await centre(dragged))[1]).not.toBe(y - 30)
  }
  await expectModes(page, /^1_-1_0_0\.3__1_1\.[5-9]\d*_0\.[3-9]\d*_0\.3$/)
  expect(await step(page)).toBeGreaterThan(20)
})

test('grips resize and turn', async ({ page }) => {
  await still(page, plane)
  const mode = handle(page, 'A', 2)
  await mode.click()
  const grips = lane(page, 'A').locator('[data-kind=resize]')
  await expect(grips).toHaveCount(4)
  await (await drag(page, grips.nth(0), 30, 0)).release()
  await expectModes(page, /^1_-1_0_0\.3__1_1_0_0\.[4-9]\d*_0\.3$/)
  await (await drag(page, lane(page, 'A').locator('[data-kind=turn]'), -20, -60)).release()
  await expectModes(page, /^1_-1_0_0\.3__1_1_0_0\.[4-9]\d*_0\.3_[1-8]\d\.\d+$/)
})

test('a double click adds a mode where it is, and Delete takes it away', async ({ page }) => {
  await still(page, plane)
  const box = (await canvas(page, 'B').boundingBox())!
  await page.mouse.dblclick(box.x + box.width / 2, box.y + box.height / 4)
  await expectModes(page, /^1_-1_0_0\.3__1_1_0_0\.3__1_-?0(\.0\d*)?_\d(\.\d+)?_0\.3$/)
  await expect(handle(page, 'B', 3)).toBeFocused()
  await page.keyboard.press('Delete')
  await expectModes(page, '1_-1_0_0.3__1_1_0_0.3')
  await expect(handle(page, 'B', 2)).toBeFocused()
})

test('everything by keyboard', async ({ page }) => {
  await still(page, plane)
  await openPanel(page, 'Target')
  await handle(page, 'A', 1).focus()
  await page.keyboard.press('Tab')
  await expect(handle(page, 'A', 2)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('+')
  await page.keyboard.press('PageUp')
  await expectModes(page, '1_-1_0_0.3__1.1_1.01_0.1_0.33')
  await field(page, 'Mode 2, sd 2').fill('0.2')
  await handle(page, 'A', 2).focus()
  await page.keyboard.press('[')
  await expectModes(page, '1_-1_0_0.3__1.1_1.01_0.1_0.33_0.2_5')
  await expect(handle(page, 'A', 2)).toHaveAccessibleName(
    'Mode 2: weight 1.1, at (1.01, 0.1), sd 0.33 and 0.2, angle 5°',
  )
  // No key of the editor is one of the page’s.
  expect(await step(page)).toBe(0)
})

test('on the line: moved along it, and resized from both ends', async ({ page }) => {
  await still(page, line)
  await (await drag(page, handle(page, 'A', 2), 30, 50)).release()
  await expectModes(page, /^1_-1_0\.3__1_1\.\d+_0\.3$/)
  const ends = lane(page, 'A').locator('[data-kind=resize]')
  await expect(ends).toHaveCount(2)
  await (await drag(page, ends.nth(1), -40, 0)).release()
  await expectModes(page, /^1_-1_0\.3__1_1\.\d+_0\.[4-9]\d*$/)
})

test('the modes of any target can be edited', async ({ page }) => {
  await still(page, `${small}&target=ring`)
  await openPanel(page, 'Target')
  await page.getByRole('button', { name: 'Edit as mixture' }).click()
  await expectModes(page, /^(0\.125_-?[\d.]+_-?[\d.]+_0\.05(__|$)){8}$/)
  await expect(handle(page, 'A', 8)).toBeVisible()
  await page.goBack()
  await expect(page).toHaveURL(/target=ring/)
})

test('a pasted table becomes the target; a bad one says why and changes nothing', async ({
  page,
}) => {
  await still(page, `${small}&target=pointsplane`)
  await openPanel(page, 'Target')
  const url = page.url()
  const table = page.getByRole('textbox', { name: 'Paste a table' })
  await table.fill('1,2\n3,4\nfive,6')
  await page.getByRole('button', { name: 'Use points' }).click()
  await expect(page.getByRole('alert')).toHaveText('Not taken up: line 3: “five” is not a number.')
  expect(page.url()).toBe(url)

  const rows = Array.from({ length: 300 }, (_, i) => `${3 * (i % 3) + Math.sin(i)}`)
  await table.fill(`value\n${rows.join('\n')}`)
  await page.getByRole('button', { name: 'Use points' }).click()
  await expect(page.getByText(/smooth sketch of 300 points/)).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(page).toHaveURL(/target=pointsline&target\.data=300_/)
  await page.getByRole('textbox', { name: 'Find modes' }).fill('3')
  await page.keyboard.press('Enter')
  await runTo(page, 20)
  await expect(ledgerModes(page, 'A')).toHaveCount(3)
  // The link alone brings the points back.
  await page.reload()
  await openPanel(page, 'Target')
  await expect(page.getByText(/smooth sketch of 300 points/)).toBeVisible()
})

/** Drops a file on the page, wherever. */
const dropFile = (page: Page, text: string) =>
  page.evaluate((content) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([content], 'points.csv', { type: 'text/csv' }))
    for (const type of ['dragover', 'drop']) {
      const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true })
      document.querySelector('main')!.dispatchEvent(event)
    }
  }, text)

test('a dropped file becomes the target, whatever was shown', async ({ page }) => {
  await still(page, `${small}&target=ring`)
  await dropFile(page, '1;2;3\n')
  await expect(page.getByText('Not taken up: line 1 has 3 columns')).toBeVisible()
  await expect(page).toHaveURL(/target=ring/)
  const row = (_: unknown, i: number) => `${Math.cos(i)};${Math.sin(i)}`
  await dropFile(page, Array.from({ length: 100_000 }, row).join('\n'))
  await expect(page).toHaveURL(/target=pointsplane/)
  await openPanel(page, 'Target')
  await expect(page.getByText(/smooth sketch of 100.000 points/)).toBeVisible()
  expect(page.url().length).toBeLessThan(3500)
})

for (const [what, hash] of [
  ['modes on the plane', plane],
  ['modes on the line', line],
  ['points', `${small}&target=pointsplane&target.modes=2`],
]) {
  test(`axe finds nothing: ${what}`, async ({ page }) => {
    await still(page, hash)
    if (!hash.includes('points')) await handle(page, 'A', 1).focus()
    await openPanel(page, 'Target')
    await expectNothing(page, 'aside', 'article')
  })
}

test('by touch, at 390 px', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  const page = await context.newPage()
  await page.goto(`./${plane}`)
  await expectStep(page).toBeGreaterThan(0)
  await handle(page, 'A', 2).tap()
  await expect(handle(page, 'A', 2)).toHaveAttribute('aria-pressed', 'true')
  const { width, height } = (await handle(page, 'A', 2).boundingBox())!
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(40)
  await expect.poll(() => overflow(page)).toBe(0)
  await context.close()
})
