import { expectNothing } from './axe.ts'
import { expect, expectStep, header, openMenu, step, still, test } from './playground.ts'

// Each goes on from what the one before left open.
test.describe.configure({ mode: 'default' })
test.use({ onePage: true })

const lane = (page: Parameters<typeof still>[0], letter: 'A' | 'B') =>
  page.getByRole('article', { name: `Lane ${letter}` })

test('a link opens the scene, plays to its step and pauses there; what is set is in the address', async ({
  page,
}) => {
  await page.goto('./#scene=dirac&stop=500')
  await expectStep(page).toBe(500)
  await expect(header(page).getByRole('button', { name: 'Play' })).toBeVisible()
  // golden/dynamics.json: the radius after 500 steps is 1.755772780915215, with R1 9.69e-4.
  await expect(lane(page, 'A').getByRole('heading')).toHaveText('A 1.76 from the equilibrium')
  await expect(lane(page, 'B').getByRole('heading')).toHaveText('B 0.000969 from the equilibrium')
  await expect(lane(page, 'A')).toContainText('eigenvalues ±0.5 i')
  await expect(lane(page, 'B')).toContainText('Nearby it spirals in.')

  // A rested run is played again to where it rested.
  await lane(page, 'A').getByLabel('Rule of play', { exact: true }).selectOption('optimistic')
  await expect(lane(page, 'A').getByRole('heading')).toHaveText('A 0.542 from the equilibrium')
  await expectStep(page).toBe(500)
  await expect(page).toHaveURL(/#scene=dirac&h=0\.1&.*&a\.dynamics=optimistic&.*&stop=500$/)
})

test('keys, fields and a click on the portrait move it', async ({ page }) => {
  await page.goto('./#scene=dirac&stop=20')
  await expectStep(page).toBe(20)
  await page.locator('#scene').focus()
  await page.keyboard.press('.')
  await expectStep(page).toBe(21)
  await page.keyboard.press('r')
  await expectStep(page).toBe(0)
  await expect(lane(page, 'A').getByRole('heading')).toHaveText('A 1 from the equilibrium')
  await page.getByRole('textbox', { name: 'Start ψ' }).fill('2')
  await page.keyboard.press('Enter')
  await expect(lane(page, 'B').getByRole('heading')).toHaveText('B 2.24 from the equilibrium')
  // In the picture of the start (1, 2), which has 4 on either side of 0.
  const picture = lane(page, 'B').getByRole('img', { name: /^Phase portrait/ })
  const { width, height } = (await picture.boundingBox())!
  await picture.click({ position: { x: width / 2, y: height / 4 } })
  await expect(page.getByRole('textbox', { name: 'Start θ' })).toHaveValue(/^-?0(\.0\d)?$/)
  await expect(page.getByRole('textbox', { name: 'Start ψ' })).toHaveValue(/^(1\.9\d|2(\.0\d)?)$/)
})

test('axe finds nothing, and a phone shows it without scrolling sideways', async ({ page }) => {
  await page.goto('./#scene=dirac&h=5&stop=30')
  await expectStep(page).toBe(30)
  await expect(page.getByRole('alert')).toContainText('h: “5” must lie between 0.001 and 2')
  await expectNothing(page)
  await openMenu(page)
  await expectNothing(page, '#menu')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Table of θ and ψ' }).click()
  await expect(page.getByRole('region', { name: /^θ and ψ/ })).toBeVisible()
  await expectNothing(page, ':popover-open')
  await page.keyboard.press('Escape')
  await page.setViewportSize({ width: 390, height: 844 })
  const wider = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(await wider()).toBe(0)
  await expect(page.getByRole('link', { name: 'Playground' })).toBeInViewport()
  await expect(header(page).getByRole('button', { name: 'Menu' })).toBeInViewport()
})

test('from the playground and back, which is as it was left', async ({ page }) => {
  await still(page, '#batch=32&width=16&every=10&seed=7')
  await header(page).getByRole('button', { name: 'Step', exact: true }).click()
  await expectStep(page).toBe(1)
  const before = page.url()
  await (await openMenu(page)).getByRole('link', { name: /Dirac-GAN/ }).click()
  await expect(page.getByRole('heading', { name: /Dirac-GAN/ })).toBeVisible()
  await expectStep(page).toBeGreaterThan(0)
  await page.getByRole('link', { name: 'Playground' }).click()
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeVisible()
  expect([page.url(), await step(page)]).toEqual([before, 1])
  // Forward is the scene, and Back leads out of it as well.
  await page.goForward()
  await expect(page.getByRole('heading', { name: /Dirac-GAN/ })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeVisible()
  expect([page.url(), await step(page)]).toEqual([before, 1])
})

test('a scene that there is not is told, and the playground stands there', async ({ page }) => {
  await page.goto('./#scene=opera&batch=32&width=16&stop=1')
  await expect(
    page.getByText('scene: there is no “opera” here; this is the playground.'),
  ).toBeVisible()
  await expect(page).not.toHaveURL(/scene/)
  await expectStep(page).toBe(1)
})

test.describe('opened on its own', () => {
  test.use({ onePage: false })
  test('a scene leads to a playground that starts there', async ({ page }) => {
    await page.goto('./#scene=dirac&stop=10')
    await expectStep(page).toBe(10)
    await page.getByRole('link', { name: 'Playground' }).click()
    await expect(page.getByRole('button', { name: 'Copy link' })).toBeVisible()
    await expect(page).toHaveURL(/#v=1&target=ring/)
    await header(page).getByRole('button', { name: 'Pause' }).click()
    await page.goBack()
    await expect(page.getByRole('heading', { name: /Dirac-GAN/ })).toBeVisible()
  })
})
