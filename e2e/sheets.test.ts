import type { Page } from '@playwright/test'
import { zipSync } from 'fflate'
import { answer, bytesOf, fingerprint, jsonOf, sheet } from '../src/core/worksheet/sheetTesting.ts'
import type { SheetStep } from '../src/core/worksheet/worksheet.ts'
import { expectNothing } from './axe.ts'
import { downloaded, file } from './files.ts'
import { expect, header, overflow, test } from './playground.ts'

const one = (name: string, change: Partial<SheetStep>) => {
  const steps = [answer({ id: 'bump', link: null, fingerprint: null, ...change })]
  return jsonOf({}, sheet({ lesson: 'directions', name, steps }))
}
/** What a student hands in who answers the first step of a lesson. */
async function handedIn(page: Page): Promise<string> {
  await page.goto('./#lesson=directions.bump')
  await page.getByRole('radio', { name: 'A ends wide, over both bumps; B ends' }).check()
  await page.keyboard.press('Enter')
  await page.getByLabel('Explain it in your own words').fill('=HYPERLINK("https://example.org")')
  await page.getByRole('button', { name: 'My sheet' }).click()
  await page.getByRole('textbox', { name: /^Your name/ }).fill('Ada')
  return downloaded(page, 'Download worksheet.json')
}

test('sheets of a class are counted, verified and handed on as CSV; a hostile one is refused', async ({
  page,
}) => {
  const ada = await handedIn(page)
  await page.goto('./#view=sheets')
  const told = { ...fingerprint, step: 1, hash: '000000000000' }
  const link = '#from=1&batch=16&width=8&stop=1'
  const text = '<img src=x onerror=alert(1)>'
  const zip = zipSync({
    'Grace Hopper_17_assignsubmission_file/worksheet.json': bytesOf(one('g', { chosen: 1, text })),
  })
  await page
    .getByLabel('Open sheets…')
    .setInputFiles([
      file('worksheet.json', ada),
      file('bo.json', one('Bo', { chosen: 3, text: '', link, fingerprint: told })),
      file('class.zip', zip),
      file('evil.json', one('Eve', { link: '#x' }).replace('#x', 'javascript:alert(1)')),
    ])
  await expect(page.getByText('3 sheets; 1 not counted.')).toBeVisible()
  const refused = page.getByRole('region', { name: 'Not counted' }).getByRole('listitem')
  await expect(refused).toHaveText(['evil.json: steps.1.link is written as no sheet writes it.'])

  const question = page.getByRole('article').filter({ hasText: 'Step 1: bump' })
  const counts = question.getByRole('listitem')
  await expect(counts.nth(1)).toContainText('✓ right')
  await expect(counts.nth(1)).toContainText('2 (67')
  await expect(counts.nth(3)).toContainText('That a fit goes to the nearest mode')
  await question.getByText('2 explanations').click()
  await expect(question.getByText(text)).toBeVisible()

  await page.getByRole('button', { name: 'Run again and compare' }).click()
  await expect(page.getByText('1 verified, 1 not, 1 not comparable.')).toBeVisible()
  await expect(page.getByRole('row', { name: /^Ada D ✓/ })).toContainText('verified')
  await expect(page.getByRole('row', { name: /^Bo/ })).toContainText('differs')

  const [, ofAda, ...others] = (await downloaded(page, 'Download CSV')).trim().split('\n')
  expect(ofAda).toContain(`"'=HYPERLINK(""https://example.org"")",#from=1&target=pair&`)
  expect(ofAda).toMatch(/^Ada,Ada,worksheet\.json,directions,.*,wasm,[0-9a-f]{12},verified$/)
  expect(others).toHaveLength(2)

  await expectNothing(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expect.poll(() => overflow(page)).toBe(0)
  await page.getByRole('link', { name: 'Playground' }).click()
  await expect(header(page).getByRole('button', { name: 'Play' })).toBeVisible()
  await expect(page).toHaveURL(/lesson=directions\.bump/)
})
