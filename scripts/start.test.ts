import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import {
  asStranger,
  canBeStranger,
  folderWith,
  linkPackages,
  protect,
  runNode,
  unprotect,
} from './testing.ts'

test.skipIf(!canBeStranger())(
  '`npm start` serves from a folder of any name that cannot be written to',
  async () => {
    const folder = folderWith()
    linkPackages(folder)
    protect(folder)
    let page: Promise<string> | undefined
    const env = { NODE_OPTIONS: '', HOME: dirname(folder) }
    const { err } = await runNode(
      ['scripts/start.mjs'],
      { ...asStranger, cwd: folder, env },
      (printed, child) => {
        const [address] = /http:\/\/localhost:\d+\//.exec(printed) ?? []
        if (!address || page) return
        page = fetch(address).then((response) => response.text())
        page.finally(() => child.kill())
      },
    )
    unprotect(folder)
    rmSync(dirname(folder), { recursive: true })
    expect(err).not.toMatch(/error/i)
    expect(await page).toContain('<title>Modescope')
  },
)
