import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'

/** A file to be chosen. */
export const file = (name: string, content: string | Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
})

/** What is downloaded by a button. */
export async function downloaded(page: Page, button: string): Promise<string> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  return readFile(await (await coming).path(), 'utf8')
}
