import { existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith, runNode } from './testing.ts'

const lock = (version: string) =>
  JSON.stringify({
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': { dependencies: { vite: version } },
      'node_modules/vite': { version, resolved: 'http://localhost:9/vite.tgz' },
      'node_modules/elsewhere': { version: '1.0.0', optional: true, os: ['none'] },
    },
  })

/** A project that needs one package, of which the first version may be installed. */
function project(wanted: string, installed: boolean) {
  const folder = folderWith(['scripts'])
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
  if (installed) {
    mkdirSync(join(folder, 'node_modules/vite'), { recursive: true })
    write('node_modules/vite/package.json', '{ "name": "vite", "version": "1.0.0" }')
    write('node_modules/vite/index.js', '')
    write('node_modules/.package-lock.json', lock('1.0.0'))
    // Older than everything else.
    utimesSync(join(folder, 'node_modules/.package-lock.json'), 0, 0)
  }
  write('package.json', JSON.stringify({ dependencies: { vite: wanted } }))
  write('package-lock.json', lock(wanted))
  return folder
}

/** Without a network: there is no server at this port. */
const offline = (folder: string) => ({
  npm_config_registry: 'http://localhost:9/',
  npm_config_fetch_retries: '0',
  npm_config_cache: join(folder, 'cache'),
})

const install = (folder: string) => {
  const script = "import('./scripts/install.mjs').then((m) => m.installPackages())"
  return runNode(['-e', script], { cwd: folder, env: offline(folder) })
}

test('a lock file that is merely newer installs nothing', async () => {
  expect(await install(project('1.0.0', true))).toMatchObject({ code: 0, out: '', err: '' })
})

test('an installation that fails leaves what was there, and says so in one line', async () => {
  const folder = project('2.0.0', true)
  const { code, out, err } = await install(folder)
  expect(code).toBe(0)
  expect(out).toContain('Installing packages')
  expect(err).toBe(
    'npm could not install what package-lock.json names; going on with what is there.\n',
  )
  const kept = JSON.parse(readFileSync(join(folder, 'node_modules/vite/package.json'), 'utf8'))
  expect(kept.version).toBe('1.0.0')
  expect(existsSync(join(folder, 'node_modules/vite/index.js'))).toBe(true)
})

test('where nothing is there, an installation that fails is the end', async () => {
  const { code, err } = await install(project('2.0.0', false))
  expect(code).toBe(1)
  expect(err.trim().split('\n').at(-1)).toMatch(/^The packages could not be installed/)
})
