import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  asStranger,
  canBeStranger,
  folderWith,
  linkPackages,
  protect,
  runNode,
  unprotect,
} from './testing.ts'

describe.skipIf(!canBeStranger())('in a folder of any name that cannot be written to', () => {
  let folder: string
  beforeAll(() => {
    folder = folderWith()
    linkPackages(folder)
    protect(folder)
  })
  afterAll(() => {
    unprotect(folder)
    rmSync(dirname(folder), { recursive: true })
  })
  const env = { NODE_OPTIONS: '', HOME: '/nowhere' }

  test('`npm start` serves the page', async () => {
    let page: Promise<string> | undefined
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
    expect(err).not.toMatch(/error/i)
    expect(await page).toContain('<title>Modescope')
  })

  test('`npm run experiment` trains', async () => {
    const args = ['src/cli/experiment.ts', '#batch=16&width=8&every=10', '--steps', '10']
    const { code, out, err } = await runNode(['scripts/run.mjs', ...args, '--csv', '-'], {
      ...asStranger,
      ...{ cwd: folder, env },
    })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^b,1,10,modes,/m)
    const refused = ['scripts/run.mjs', ...args, '--csv', join(folder, 'a.csv')]
    const ended = await runNode(refused, { ...asStranger, cwd: folder, env })
    expect(ended).toMatchObject({ code: 2, out: '' })
    expect(ended.err).toMatch(/^experiment: --csv: EACCES: .*a\.csv'\n$/)
  })
})
