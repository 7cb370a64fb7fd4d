import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './playground.ts'

/** No violation of any rule, in the whole page or in a part of it. */
export async function expectNothing(page: Page, part?: string): Promise<void> {
  // The same rules; but what passes is not listed, and no second page gathers the frames that the
  // page does not have.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const { violations } = await (part ? axe.include(part) : axe).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}
