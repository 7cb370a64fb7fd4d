import { expectNothing } from './axe.ts'
import {
  expect,
  expectStep,
  flipLayer,
  lane,
  openTab,
  picture,
  runTo,
  still,
  test,
} from './playground.ts'

// Each goes on from what the one before left open.
test.describe.configure({ mode: 'default' })
test.use({ onePage: true })

const link =
  '#v=1&target=drawnline&a=fit&a.divergence=rkl&a.start=-5_1&b=fit&b.divergence=srkl&b.start=-5_1&every=100'

const local = 'This run is in a local optimum: D = 0.4104, best = 0.1079 at μ = 1.74, σ = 1.57.'

test('from one start, reverse KL finds the global optimum and its softened form a local one', async ({
  page,
}) => {
  await still(page, link)
  await expect(lane(page, 'A').getByText(/^On its way/)).toBeVisible()
  await runTo(page, 600)
  // theory: A_fgan, and the basin table from −5.
  await expect(
    lane(page, 'A').getByText(
      'This run is in the global optimum: D = 0.2481 at μ = 1.58, σ = 1.63.',
    ),
  ).toBeVisible()
  await expect(lane(page, 'B').getByText(local)).toBeVisible()
  await expect(lane(page, 'A').getByText('0.2481').first()).toBeVisible()
  const tab = await openTab(page, 'B', 'Optima')
  const optima = tab.getByRole('list', { name: 'Optima of lane B' })
  await expect(optima.getByRole('listitem')).toHaveCount(2)
  await expect(optima.getByRole('listitem').first()).toContainText('best: D = 0.1079 at μ = 1.74')
  await expect(optima.getByRole('listitem').last()).toContainText(
    'local optimum: D = 0.4104 at μ = −0.97, σ = 0.30',
  )
  await expect(tab.getByRole('img', { name: /^Landscape of Softened reverse KL/ })).toHaveAttribute(
    'aria-label',
    /local optimum/,
  )
})

test('a click on the landscape starts the fit there, in another basin', async ({ page }) => {
  await still(page, link)
  const tab = await openTab(page, 'B', 'Optima')
  const landscape = tab.getByRole('img', { name: /^Landscape/ })
  const box = (await landscape.boundingBox())!
  await landscape.click({ position: { x: 0.65 * box.width, y: 0.3 * box.height } })
  await expect(page).not.toHaveURL(/b\.start=-5_1/)
  await expectStep(page).toBe(0)
  await runTo(page, 600)
  await expect(lane(page, 'B').getByText(/is in the global optimum: D\s=\s0.1079/)).toBeVisible()
})

test('the layer hides optima and landscapes', async ({ page }) => {
  await still(page, link)
  const tab = await openTab(page, 'A', 'Optima')
  await expect(tab.getByRole('img', { name: /^Landscape/ })).toBeVisible()
  const before = await picture(page, 'A')
  await flipLayer(page, 'Best fit')
  await expect.poll(() => picture(page, 'A')).not.toBe(before)
  await expect(page.getByRole('img', { name: /^Landscape/ })).toHaveCount(0)
  await expect(page.getByText(/^On its way/)).toHaveCount(0)
  await expect(page).toHaveURL(/show\.optima=0/)
})

test('on the plane the best fit and the local optimum are told apart', async ({ page }) => {
  const mixture = '0.6_-1.5_0_0.87_0.38_40__0.4_2_1_0.85_0.5_120'
  await still(
    page,
    `#target=drawnplane&target.modes=${mixture}&a=fit&a.divergence=rkl&a.start=2_1_1&b=nonsaturating&batch=32&width=16`,
  )
  await runTo(page, 300)
  await expect(
    lane(page, 'A').getByText(/in a local optimum: D\s=\s0.9057, best\s=\s0.5009/),
  ).toBeVisible({ timeout: 20_000 })
  await expect(lane(page, 'B').getByText(/optimum/)).toHaveCount(0)
})

test('axe finds nothing beside a landscape', async ({ page }) => {
  await still(page, link)
  await expect(lane(page, 'A').getByText(/^On its way/)).toBeVisible()
  await openTab(page, 'A', 'Optima')
  await expect(page.getByRole('img', { name: /^Landscape/ })).toHaveCount(2)
  await expectNothing(page, '#drawer', 'article')
})
