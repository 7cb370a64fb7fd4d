import { test as base, expect, type Page } from '@playwright/test'
import { expectStep, header, lane, openPanel, openTab, small, step } from './playground.ts'

// Without the guard: the browser itself complains about the files that are kept from it.
const test = base

const said = (page: Page) => page.getByText(/^This part could not be loaded/)

/** Both lanes go on, and what stands over them works. */
async function expectTraining(page: Page) {
  const before = await step(page)
  await expectStep(page).toBeGreaterThan(before)
  await expect(lane(page, 'A').locator('canvas').first()).toBeVisible()
  await expect(header(page).getByRole('button', { name: 'Copy link' })).toBeVisible()
}

test('after a redeploy, parts that are gone say so and come back by their buttons', async ({
  page,
}) => {
  const gone = /(DivergenceTab|TargetPanel|Below|FormulaView|Sweep)-[^/]*\.js/
  await page.route(gone, (route) => route.fulfill({ status: 404 }))
  await page.route(/SeriesChart-[^/]*\.js/, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: 'export default () => { throw new Error("test of a boundary") }',
    }),
  )
  await page.goto(`./${small}`)
  await expectStep(page).toBeGreaterThan(0)
  // One that throws takes nothing else with it.
  await expect(page.getByText(/^This part of the page failed/).first()).toBeVisible()
  // What stands below the stage, and both formulas.
  await expect(said(page)).toHaveCount(3)
  await openPanel(page, 'Target')
  await expect(said(page)).toHaveCount(4)
  await openTab(page, 'A', 'Divergence')
  await expect(said(page)).toHaveCount(6)
  await expectTraining(page)
  await page.unroute(gone)
  const again = page.locator('#panel').getByRole('button', { name: 'Try again' })
  await again.click()
  await expect(page.locator('#panel').getByRole('combobox').first()).toBeVisible()
  const tab = page.getByRole('region', { name: 'Divergence of lane A' })
  await tab.getByRole('button', { name: 'Try again' }).first().click()
  await expect(tab.getByText(/junk/i).first()).toBeVisible()
  await expectTraining(page)
})

test('a part without its style sheet comes with it at the second try', async ({ page }) => {
  let asked = 0
  await page.route(/DivergenceTab-[^/]*\.css/, (route) =>
    asked++ === 0 ? route.abort() : route.continue(),
  )
  await page.goto(`./${small}`)
  await expectStep(page).toBeGreaterThan(0)
  const tab = await openTab(page, 'A', 'Divergence')
  await expect(tab.getByText(/junk/i).first()).toBeVisible()
  await expect(said(page)).toHaveCount(0)
  expect(asked).toBe(2)
})

test('a page that cannot start says so at once', async ({ page }) => {
  await page.addInitScript(() => {
    document.addEventListener = () => {
      throw new Error('test of the start')
    }
  })
  await page.goto(`./${small}`)
  await expect(page.getByRole('alert')).toHaveText(/^Modescope failed.*test of the start/)
})

test('a page whose script is gone says so after a while', async ({ page }) => {
  await page.route(/assets\/index-[^/]*\.js/, (route) => route.fulfill({ status: 404 }))
  await page.goto(`./${small}`)
  // A while is an animation of 15 s, of which nobody need wait for the end.
  const session = await page.context().newCDPSession(page)
  await session.send('Animation.enable')
  await session.send('Animation.setPlaybackRate', { playbackRate: 100 })
  await expect(page.getByText(/^It has not started/)).toBeVisible()
  await expect(page.getByText('Loading…')).toBeHidden()
})
