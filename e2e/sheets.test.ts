import { readFile } from 'node:fs/promises'
import { zipSync } from 'fflate'
import { answer, bytesOf, fingerprint, jsonOf, sheet } from '../src/core/worksheet/sheetTesting.ts'
import type { SheetStep } from '../src/core/worksheet/worksheet.ts'
import { expectNothing } from './axe.ts'
import { expect, overflow, test } from './playground.ts'

/** What it shows at its stop is recorded in engine/session/fingerprint.test.ts. */
const link = '#from=1&batch=16&width=8&every=10&at=12:b.beta=2&stop=20'
const ran = { ...fingerprint, step: 20, hash: '129d87622b62' }

const one = (name: string, change: Partial<SheetStep>) => {
  const steps = [answer({ id: 'bump', link: null, fingerprint: null, ...change })]
  return jsonOf({}, sheet({ lesson: 'directions', name, steps }))
}
const file = (name: string, text: string | Uint8Array) => ({
  name,
  mimeType: name.endsWith('.zip') ? 'application/zip' : 'application/json',
  buffer: Buffer.from(text),
})

test('what a student hands in of a lesson is verified as it is', async ({ page }) => {
  await page.goto('./#lesson=directions.bump')
  await page.getByRole('radio', { name: /^B/ }).check()
  await page.getByRole('button', { name: 'This is what I expect' }).click()
  await page.getByLabel('Explain it in your own words').fill('p | q')
  await page.getByRole('button', { name: 'My sheet' }).click()
  const sheet = page.getByRole('region', { name: 'My worksheet' })
  await sheet.getByLabel('Your name').fill('Ada')
  const coming = page.waitForEvent('download')
  await sheet.getByRole('button', { name: 'Download worksheet.json' }).click()
  const path = await (await coming).path()

  await page.goto('./#view=sheets')
  await page.getByLabel('Open sheets…').setInputFiles(path)
  await expect(page.getByText('1 sheet.')).toBeVisible()
  await page.getByRole('button', { name: 'Run again and compare' }).click()
  await expect(page.getByText('1 verified, 0 not, 0 not comparable.')).toBeVisible()
  await expect(page.getByRole('row', { name: /^Ada/ })).toContainText('B ✓')
})

test('sheets of a class are counted, handed on as CSV and verified; a hostile one is refused', async ({
  page,
}) => {
  await page.goto('./#view=sheets')
  await expect(page.getByRole('heading', { name: 'Worksheets' })).toBeVisible()
  const zip = zipSync({
    'Grace Hopper_17_assignsubmission_file/worksheet.json': bytesOf(
      one('g', {
        chosen: 1,
        text: '=HYPERLINK("https://example.org","x")',
        link,
        fingerprint: ran,
      }),
    ),
  })
  await page
    .getByLabel('Open sheets…')
    .setInputFiles([
      file('ada.json', one('Ada', { chosen: 1, text: '<img src=x onerror=alert(1)>' })),
      file(
        'bo.json',
        one('Bo', { chosen: 3, link, fingerprint: { ...ran, hash: '000000000000' } }),
      ),
      file('class.zip', zip),
      file('evil.json', one('Eve', { chosen: 1, link: '#x' }).replace('#x', 'javascript:alert(1)')),
    ])
  await expect(page.getByText('3 sheets; 1 not counted.')).toBeVisible()
  const refused = page.getByRole('region', { name: 'Not counted' }).getByRole('listitem')
  await expect(refused).toHaveText(['evil.json: steps.1.link is written as no sheet writes it.'])

  const question = page.getByRole('article').filter({ hasText: 'Step 1: bump' })
  const counts = question.getByRole('listitem')
  await expect(counts.nth(1)).toContainText('2 (67')
  await expect(counts.nth(1)).toContainText('✓ right')
  await expect(counts.nth(3)).toContainText('1 (33')
  await expect(counts.nth(3)).toContainText(
    'What it takes for granted: That a fit goes to the nearest mode',
  )
  await question.getByText('3 explanations').click()
  await expect(question.getByText('<img src=x onerror=alert(1)>')).toBeVisible()

  await page.getByRole('button', { name: 'Run again and compare' }).click()
  await expect(page.getByText('1 verified, 1 not, 1 not comparable.')).toBeVisible()
  const row = page.getByRole('row', { name: /^Grace Hopper/ })
  await expect(row).toContainText('verified')
  await expect(page.getByRole('row', { name: /^Bo/ })).toContainText('differs')

  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download CSV' }).click()
  const csv = await readFile(await (await coming).path(), 'utf8')
  const lines = csv.trim().split('\n')
  expect(lines).toHaveLength(4)
  expect(lines[3]).toContain(`"'=HYPERLINK(""https://example.org"",""x"")",${link},wasm,`)
  expect(lines[3]).toMatch(/^Grace Hopper,g,.*,129d87622b62,verified$/)

  await expectNothing(page)
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await overflow(page)).toBe(0)
  await page.getByRole('link', { name: 'Playground' }).click()
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeVisible()
})
