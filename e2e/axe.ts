import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './playground.ts'

/** What looks at colours takes most of the time, and nothing else changes with them. */
const ofColours = ['color-contrast', 'link-in-text-block']

/**
 * No violation of any rule in the whole page, in light and in dark colours; where parts are named,
 * the colours are those of these parts, and the others are tested where they stand alone.
 */
export async function expectNothing(page: Page, ...parts: string[]): Promise<void> {
  await expectNone(page, [], {
    rules: Object.fromEntries(ofColours.map((rule) => [rule, { enabled: false }])),
  })
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expect(page.locator(`html[data-mantine-color-scheme=${colorScheme}]`)).toHaveCount(1)
    // Half-way between two colours there is less contrast than at either end.
    await page.evaluate(() => {
      for (const one of document.getAnimations()) if (one instanceof CSSTransition) one.finish()
    })
    await expectNone(page, parts, { runOnly: { type: 'rule', values: ofColours } })
  }
  await page.emulateMedia({ colorScheme: null })
}

type Options = Parameters<AxeBuilder['options']>[0]

async function expectNone(page: Page, parts: readonly string[], options: Options): Promise<void> {
  // What passes is not listed, and no second page gathers the frames that the page does not have.
  // Its script stays in the page, which takes longer to read it than to be looked at.
  const isThere = await page.evaluate(() => 'axe' in window)
  const axe = new AxeBuilder({ page, axeSource: isThere ? ';' : undefined })
    .setLegacyMode()
    .options({ resultTypes: ['violations'], ...options })
  for (const part of parts) axe.include(part)
  const { violations } = await axe.analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}
