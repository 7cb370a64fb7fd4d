import { answer, jsonOf, sheet } from '../src/core/worksheet/sheetTesting.ts'
import { expectNothing } from './axe.ts'
import { downloaded, file } from './files.ts'
import { expect, expectStep, openMenu, overflow, test } from './playground.ts'
import { readCode, type Wall, wall } from './wall.ts'

test.use({ viewport: { width: 1920, height: 1080 } })

const phone = { width: 390, height: 844 }
const projectors = [
  [1366, 768],
  [1280, 720],
  [1024, 768],
  [1920, 1080],
] as const

/** Least sizes, in % of the window's height. */
const least = { question: 5, text: 3.7, axes: 2.6, counter: 9, painted: 2.6, picture: 15 }
type Size = keyof typeof least
const always: readonly Size[] = ['text', 'axes', 'counter', 'painted', 'picture']

/** What could not be read from the last row, or would have to be scrolled to. */
function wrong(seen: Wall, more: readonly Size[] = []): string[] {
  // Rounded by the browser to a fraction of a pixel; where nothing is found there is no smallest.
  const small = [...always, ...more].filter(
    (name) => !(seen[name] > least[name] - 0.01 && seen[name] < 100),
  )
  const over = seen.over.some((pixels) => pixels !== 0) ? [`scrolls by ${seen.over}`] : []
  return [...small.map((name) => `${name}: ${seen[name]} %`), ...over, ...seen.cut]
}

/** A step of a lesson whose run is soon over. */
const soon = '#from=1&batch=16&width=8&every=50&stop=100&lesson=luck.one'

test('a lecture: a step is projected, voted on, run and resolved, and each phone opens it and hands in a sheet', async ({
  page,
  browser,
}) => {
  await page.goto('./#lesson=luck.class')
  // Who presents has no seat among the class, and is not asked for one.
  await expect(page.getByRole('form')).toBeVisible()
  await (await openMenu(page)).getByRole('button', { name: 'Present' }).click()
  const question = page.locator('[data-slide=question]')
  await expect(question).toContainText('the number of your seat')
  const options = question.getByRole('listitem')
  await expect(options).toHaveCount(4)
  await expectStep(page).toBe(0)

  // Hands are counted behind closed doors.
  await page.keyboard.press('h')
  await page.keyboard.type('12 40 9 3')
  await expect(options.getByRole('img', { name: /hands/ })).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(
    options.nth(1).getByRole('img', { name: 'First vote: 40 hands, 63 %' }),
  ).toBeVisible()
  await page.keyboard.press('h')
  await page.keyboard.type('2 58 3 1')
  await page.keyboard.press('Enter')
  await expect(options.getByRole('img', { name: /^First vote/ })).toHaveCount(4)
  await expect(options.getByRole('img', { name: /^Second vote/ })).toHaveCount(4)

  await expectNothing(page)

  // Readable from the last row, whatever projects it, and nothing to be scrolled to.
  for (const [width, height] of projectors) {
    await page.setViewportSize({ width, height })
    // The page may be laid out anew a moment after its window.
    await expect
      .poll(async () => wrong(await wall(page), ['question']), { message: `${width} × ${height}` })
      .toEqual([])
  }

  // The lecturer's own window follows, drives, and trains nothing.
  const opened = page.waitForEvent('popup')
  await page.keyboard.press('n')
  const notes = await opened
  await expect(notes.getByRole('heading', { name: /the number of your seat/ })).toBeVisible()
  await expect(notes.getByText('Who chooses it may believe').first()).toBeVisible()
  expect(notes.workers()).toHaveLength(0)
  await notes.getByRole('button', { name: 'Next →' }).click()
  await expect(page.locator('[data-slide=run]')).toContainText('Watch')
  await expect(notes.getByText('Run', { exact: true })).toBeVisible()
  await notes.close()

  await expectStep(page).toBeGreaterThan(0)
  await page.keyboard.press('b')
  await expect(page.getByText('Blank and frozen')).toBeAttached()
  await page.keyboard.press('.')
  await page.keyboard.press('Space')
  await expect(page.getByText('paused', { exact: true })).toBeVisible()
  await page.keyboard.press('q')
  await expect(page.getByRole('img', { name: /^QR code of/ })).toBeVisible()
  const link = await readCode(page)
  expect(link).toMatch(/#lesson=luck\.class$/)
  expect(link!.length).toBeLessThanOrEqual(120)
  const student = await browser.newPage({ viewport: phone })
  await student.goto(link!)
  await student.getByRole('textbox', { name: 'Number' }).fill('37')
  await student.getByRole('textbox', { name: 'Number' }).press('Enter')
  await expect(student).toHaveURL(/#lesson=luck\.class&seed=37$/)
  await expect.poll(() => overflow(student)).toBe(0)
  await student.getByText('no more than about a quarter of us').click()
  await student.getByRole('button', { name: 'Hold up my letter' }).click()
  const letter = student.getByRole('button', { name: 'D. Tap to go back.' })
  await expect.poll(() => letter.boundingBox()).toEqual({ x: 0, y: 0, ...phone })
  await letter.click()
  await expect(letter).toHaveCount(0)

  // What was expected is handed in, and counted with others.
  await student.goto(new URL(soon, link!).href)
  await student.getByRole('radio', { name: 'B, the VAE.' }).check({ force: true })
  await student.keyboard.press('Enter')
  await expect(student.getByRole('button', { name: 'Next step' })).toBeVisible()
  await student.getByRole('button', { name: 'My sheet' }).click()
  await student.getByRole('textbox', { name: /^Your name/ }).fill('Ada')
  const handedIn = await downloaded(student, 'Download worksheet.json')
  await student.goto(new URL('#view=sheets', link!).href)
  const others = [0, 'skipped' as const].map((chosen, i) =>
    sheet({ lesson: 'luck', name: `${i}`, steps: [answer({ id: 'one', chosen })] }),
  )
  await student
    .getByLabel('Open sheets…')
    .setInputFiles(
      [handedIn, ...others.map((one) => jsonOf({}, one))].map((text, i) => file(`${i}.json`, text)),
    )
  await expect(student.getByText('3 sheets.')).toBeVisible()
  const counts = student
    .getByRole('article')
    .filter({ hasText: 'Step 1: one' })
    .getByRole('listitem')
  await expect(counts.nth(0)).toContainText('1 (33')
  await expect(counts.nth(1)).toContainText('1 (33')
  await student.close()

  // A run that is soon over; the answer is not shown before that.
  await page.keyboard.press('Escape')
  await page.goto(`./${soon}&view=present`)
  await expect(question).toContainText('which of them has captured more modes?')
  await page.keyboard.press('ArrowRight')
  await expectStep(page).toBe(100)
  await expect(page.getByTestId('count-a')).toHaveText(/^\d\/8$/)
  await page.keyboard.press('ArrowRight')
  const result = page.locator('[data-slide=result]')
  await expect(result).toContainText('B, the VAE.')
  await expect(result).toContainText('You saw one seed. Of 10 seeds')
  await expect.poll(async () => wrong(await wall(page))).toEqual([])
  // A chart that was pointed at does not keep the keys.
  await page.getByRole('slider').click()
  await page.keyboard.press('ArrowRight')
  await expect(question).toContainText('Who is ahead in modes captured now?')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('banner')).toBeVisible()
  await expect(page).not.toHaveURL(/view=/)
})
