import { readFileSync } from 'node:fs'
import {
  closeDrawer,
  closeMenu,
  expect,
  expectStep,
  header,
  lane,
  openMenu,
  openPanel,
  openTab,
  paused,
  picture,
  runTo,
  small,
  still,
  test,
} from './playground.ts'

// Each goes on from what the one before left open.
test.describe.configure({ mode: 'default' })
test.use({ onePage: true })

test('a copied link opens the same experiment, which trains to the same picture', async ({
  page,
}) => {
  const context = page.context()
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await still(page, `#target=grid&target.side=3&seed=11&${small.slice(1)}`)
  await lane(page, 'B').getByRole('radio', { name: 'GAN' }).check({ force: true })
  await runTo(page, 60)
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByRole('button', { name: /copied/i })).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toContain('#v=1&target=grid&target.side=3')
  expect(link).toContain('&stop=60&')
  const original = [await picture(page, 'A'), await picture(page, 'B')]

  const other = await context.newPage()
  // Here, wherever the site is published.
  const { hash } = new URL(link)
  await other.goto(`./${hash}`)
  // Copied at a pause, it trains as far and pauses there.
  await expectStep(other).toBe(60)
  await expect(other.getByRole('button', { name: 'Play' })).toBeVisible()
  expect([await picture(other, 'A'), await picture(other, 'B')]).toEqual(original)
  expect(new URL(other.url()).hash).toBe(hash)
  await other.close()
})

test('a link copied after changes on the way is the same run, in its short form too', async ({
  page,
}) => {
  const context = page.context()
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await paused(page, 40)
  const settings = await openTab(page, 'B', 'Settings')
  await settings.getByRole('textbox', { name: 'β', exact: true }).fill('4')
  await page.keyboard.press('Enter')
  await closeDrawer(page)
  await runTo(page, 70)
  const menu = await openMenu(page)
  await menu.getByRole('button', { name: 'Copy short link', exact: true }).click()
  await expect(menu.getByRole('button', { name: /copied/i })).toBeVisible()
  await closeMenu(page)
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toMatch(/#from=1&.*&at=40:b\.beta=4&stop=70$/)
  const original = [await picture(page, 'A'), await picture(page, 'B')]

  const other = await context.newPage()
  const { hash } = new URL(link)
  await other.goto(`./${hash}`)
  await expectStep(other).toBe(70)
  await expect(other.getByRole('button', { name: 'Play' })).toBeVisible()
  expect([await picture(other, 'A'), await picture(other, 'B')]).toEqual(original)
  // The address says it in full.
  expect(other.url()).toContain('#v=1&')
  expect(other.url()).toContain('&at=40:b.beta=4&stop=70&')
  // Without the change it is another run.
  await other.goto(`./${hash.replace('&at=40:b.beta=4', '')}`)
  await expectStep(other).toBe(70)
  await expect(other.getByRole('button', { name: 'Play' })).toBeVisible()
  expect(await picture(other, 'B')).not.toBe(original[1])
  await other.close()
})

test('Back and Forward go through what was chosen', async ({ page }) => {
  await still(page)
  const panel = await openPanel(page, 'Target')
  const family = panel.getByRole('combobox', { name: 'Shape of the data' })
  await family.selectOption({ label: 'Grid' })
  await expect(page).toHaveURL(/target=grid/)
  await family.selectOption({ label: 'Spiral' })
  await expect(page).toHaveURL(/target=spiral/)
  await page.goBack()
  await expect(page).toHaveURL(/target=grid/)
  await expect(family.locator('option:checked')).toHaveText('Grid')
  await page.goBack()
  await expect(page).toHaveURL(/target=ring/)
  await page.goForward()
  await expect(page).toHaveURL(/target=grid/)
  await expectStep(page).toBe(0)
  await runTo(page, 20)
})

test('a repaired link says what was adjusted, and does not trap the Back button', async ({
  page,
}) => {
  await still(page)
  await page.evaluate(() => {
    location.hash = '#v=1&target=nowhere&batch=1e9&a=gan'
  })
  const messages = page.getByRole('region', { name: 'Messages' })
  await expect(messages).toContainText('there is no “nowhere”; using ring')
  await expect(messages).toContainText('using 2048')
  await expect(page).toHaveURL(/batch=2048/)
  await messages.getByRole('button').first().click()
  await page.goBack()
  await expect(page).toHaveURL(/batch=32/)
})

test('fifty hostile links open valid experiments', async ({ page }) => {
  test.setTimeout(300_000)
  // A small multiplicative generator: the same fifty every time.
  let state = 20261120
  const random = (n: number) => {
    state = (state * 48271) % 2147483647
    return state % n
  }
  await still(page)
  const good = await page.evaluate(() => location.hash)
  const junk = [
    'NaN',
    '1e999',
    '%',
    '<script>alert(1)</script>',
    '__proto__',
    '&&==',
    '\u0000',
    '-1',
    '😀',
  ]
  for (let i = 0; i < 50; i++) {
    const at = random(good.length)
    const hash = good.slice(0, at) + junk[random(junk.length)] + good.slice(at + random(20))
    const reached = await page.evaluate((text) => {
      location.hash = text
      return new Promise<string>((resolve) => setTimeout(() => resolve(location.hash), 30))
    }, hash)
    expect(reached).toMatch(/^#v=1&target=\w+/)
    await expect(page.getByRole('article')).toHaveCount(2)
  }
  await page.evaluate((text) => {
    location.hash = text
  }, good)
  await header(page).getByRole('button', { name: 'Play' }).click()
  await expectStep(page).toBeGreaterThan(20)
})

test('published links of every form still open without repair', async ({ page }) => {
  const links = readFileSync(new URL('golden-links.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('#v=') || line.startsWith('#from='))
  // What each of them says is tested where links are read, and that it trains by the digests.
  const forms = [
    /^#v=1&(?!.*&at=)/,
    /^#from=1&/,
    /&at=\d+:[ab]\./,
    /&at=\d+:target\./,
    /:[ab]\.target\./,
  ]
  await still(page)
  for (const form of forms) {
    const link = links.find((one) => form.test(one)) ?? ''
    expect(link).not.toBe('')
    await page.goto(`./${link}`)
    await expectStep(page).toBe(0)
    await header(page).getByRole('button', { name: 'Play' }).click()
    await expectStep(page).toBeGreaterThan(0)
    await expect(page.getByRole('region', { name: 'Messages' }).locator('p')).toHaveCount(0)
    // Later versions may add settings to the address; none of the link's may change.
    const address = new URLSearchParams(new URL(page.url()).hash.slice(1))
    const settings = new URLSearchParams(link.slice(1))
    settings.delete('from')
    for (const key of settings.keys()) expect(address.getAll(key)).toEqual(settings.getAll(key))
    // One link may be of two forms, and opens anew only from another.
    await still(page)
  }
})

test('a link with a stop is trained so far and pauses, also after a reload', async ({ page }) => {
  await paused(page, 77)
  for (let visit = 0; visit < 2; visit++) {
    await expectStep(page).toBe(77)
    await expect(page.getByRole('button', { name: 'Play' })).toBeVisible()
    await expect(page).toHaveURL(/&stop=77&/)
    await page.reload()
  }
  await page.getByRole('button', { name: 'New seed' }).click()
  await expect(page).not.toHaveURL(/stop=/)
})
