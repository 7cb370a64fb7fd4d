import type { Page } from '@playwright/test'
import {
  closeMenu,
  expect,
  expectStep,
  header,
  lane,
  letters,
  openMenu,
  picture,
  readStep,
  runTo,
  still,
  test,
} from './playground.ts'

// Each goes on from what the one before left open.
test.describe.configure({ mode: 'default' })
test.use({ onePage: true })

/** So seldom that the step of a regular evaluation is not met by accident. */
const seldom = '#batch=32&width=16&every=1000'
const experiments = {
  'GAN and VAE': seldom,
  'fits on a line': `${seldom}&target=drawnline&a=fit&b=fit&a.divergence=kl&b.divergence=rkl`,
  'ten seeds': `${seldom}&runs=10`,
}

/** The step in the header, and that of the numbers of each lane, in one moment. */
const steps = (page: Page): Promise<number[]> =>
  page
    .evaluate(() => [
      document.querySelector('[data-testid=step]')?.textContent ?? '',
      ...[...document.querySelectorAll('article')].map(
        (lane) =>
          [...lane.querySelectorAll('span')].find(({ textContent }) =>
            /^at step [\d\s]+$/.test(textContent ?? ''),
          )?.textContent ?? '',
      ),
    ])
    .then((texts) => texts.map(readStep))

const expectAll = (page: Page, step: number) =>
  expect.poll(() => steps(page)).toEqual([step, step, step])

for (const [name, hash] of Object.entries(experiments)) {
  test(`numbers are of the picture’s step: ${name}`, async ({ page }) => {
    await still(page, hash)
    await expectAll(page, 0)
    // A step at a time.
    for (let step = 1; step <= 3; step++) {
      await header(page).getByRole('button', { name: 'Step', exact: true }).click()
      await expectAll(page, step)
    }
    // At the end of a run to a step.
    await runTo(page, 37)
    await expectAll(page, 37)
    // At a pause, wherever it falls.
    await header(page).getByRole('button', { name: 'Play' }).click()
    await expectStep(page).toBeGreaterThan(41)
    await header(page).getByRole('button', { name: 'Pause' }).click()
    await expect
      .poll(async () => {
        const [shown, a, b] = await steps(page)
        return shown > 41 && a === shown && b === shown
      })
      .toBe(true)
    const [paused] = await steps(page)
    for (const letter of letters) {
      const ledger = lane(page, letter).getByRole('list', { name: /^Modes of lane/ })
      await expect(ledger.getByRole('listitem').first()).toHaveText(/% of q/)
    }
    // And the picture is of that step: the same run, taken just so far, looks the same.
    const pictures = async () => Promise.all(letters.map((letter) => picture(page, letter)))
    const there = await pictures()
    await header(page).getByRole('button', { name: 'Reset' }).click()
    await expectAll(page, 0)
    await runTo(page, paused)
    await expect.poll(pictures).toEqual(there)
    // Once is enough: of the others fake workers tell the same.
    if (name !== 'GAN and VAE') return
    // At every frame of slow motion, which leaves the texts a second to follow the picture.
    const menu = await openMenu(page)
    await menu.getByRole('combobox', { name: 'Speed' }).selectOption('1 step a second')
    await header(page).getByRole('button', { name: 'Play' }).click()
    const met = new Set<number>()
    await expect
      .poll(
        async () => {
          const [shown, a, b] = await steps(page)
          if (a === shown && b === shown && shown > paused) met.add(shown)
          return met.size
        },
        { intervals: [50] },
      )
      .toBeGreaterThanOrEqual(4)
    await (await openMenu(page)).getByRole('combobox', { name: 'Speed' }).selectOption('Full speed')
    await closeMenu(page)
  })
}
