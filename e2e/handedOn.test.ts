import { readFileSync } from 'node:fs'
import { expectNothing } from './axe.ts'
import { readCode } from './code.ts'
import {
  expect,
  expectStep,
  header,
  openMenu,
  overflow,
  paused,
  small,
  test,
} from './playground.ts'

const { version, homepage } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
)
const phone = { width: 390, height: 844 }

test('a QR code of a run asks each phone for its seat, and trains the seed of that number', async ({
  page,
  browser,
}) => {
  await paused(page, 30)
  const menu = await openMenu(page)
  await menu.getByRole('button', { name: 'QR code' }).click()
  const share = page.getByRole('region', { name: 'To open this on another screen' })
  const code = share.getByRole('img', { name: 'QR code of the link below' })
  const link = share.getByRole('link')
  await expect(code).toBeVisible()
  expect(await readCode(code)).toBe(await link.textContent())
  await expect(share.getByText(/works on this computer only/)).toHaveCount(homepage ? 0 : 1)
  await expectNothing(page, '#share')

  await share.getByRole('switch', { name: 'Ask each for a seed' }).click({ force: true })
  await expect(link).toHaveText(/#from=1&seed=ask&batch=32&width=16&every=10&stop=30$/)
  const address = (await readCode(code)) ?? ''
  expect(address).toBe(await link.textContent())

  const other = await (await browser.newContext()).newPage()
  await other.goto(`./${new URL(address).hash}`)
  await expectNothing(other, 'form')
  await other.setViewportSize(phone)
  const field = other.getByRole('textbox', { name: 'Number of your seat' })
  await expect(field).toBeFocused()
  await expect(other).toHaveURL(/&seed=ask&/)
  await expect.poll(() => overflow(other)).toBe(0)
  await expectStep(other).toBe(0)
  await other.keyboard.type('row 7')
  await other.keyboard.press('Enter')
  await expect(other.getByText('“row 7” is not a number.')).toBeVisible()
  await field.fill('17')
  await other.keyboard.press('Enter')
  await expect(field).toHaveCount(0)
  await expectStep(other).toBe(30)
  await expect(header(other).getByRole('button', { name: 'Play' })).toBeVisible()
  await expect(other).toHaveURL(/&seed=17&.*&stop=30&/)
  await other.context().close()
})

test('a page of a lesson leads on to its first step, and has a picture', async ({ page }) => {
  const card = await page.request.get('./lesson/directions/card.png')
  expect([card.status(), card.headers()['content-type']]).toEqual([200, 'image/png'])
  await page.goto('./lesson/directions/')
  await expect(page).toHaveURL(/\/some\/sub-path\/#lesson=directions\.\w+/)
  await expect(header(page)).toBeVisible()
})

const other = '#from=1&batch=32&width=16&stop=20&epoch=900'

test('a link of another epoch offers the version that it is of, beside its own run', async ({
  page,
}) => {
  const asked: string[] = []
  await page.route('**/versions.json', (route) => {
    asked.push(new URL(route.request().url()).pathname)
    return route.fulfill({ json: { 1: '0.1.0', 900: '45.0.2' } })
  })
  await page.goto(`./${other}`)
  const offer = page.getByRole('region', { name: 'Another version' })
  const way = offer.getByRole('link', { name: 'Open it in version 45.0.2' })
  await expect(way).toHaveAttribute('href', /\/some\/sub-path\/v\/45\.0\.2\/#from=1&.*&epoch=900$/)
  await expectStep(page).toBe(20)
  await offer.getByRole('button', { name: 'Dismiss' }).click()
  await expect(offer).toHaveCount(0)
  // Whoever has no such link asks for nothing.
  await paused(page, 10)
  expect(asked).toEqual(['/some/sub-path/versions.json'])
})

test('where the site has no such version, that is said', async ({ page }) => {
  await page.route('**/versions.json', (route) => route.fulfill({ json: {} }))
  await page.goto(`./${other}`)
  const offer = page.getByRole('region', { name: 'Another version' })
  await expect(offer).toContainText('That version is not on this site.')
  await expect(offer.getByRole('link')).toHaveCount(0)
})

test('the build says what version and epoch it is', async ({ page }) => {
  await page.goto(`./${small}&stop=1`)
  const said = await page.evaluate(async () => (await fetch('./version.json')).json())
  expect(said).toMatchObject({ version, epoch: expect.any(Number) })
})
