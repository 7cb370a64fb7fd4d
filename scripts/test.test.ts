import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith, root, runNode } from './testing.ts'

const owners = {
  biome: '@biomejs/biome',
  tsc: 'typescript',
  vitest: 'vitest',
  vite: 'vite',
  playwright: '@playwright/test',
}

/** A folder whose packages' commands say how they were called, and do nothing. */
function pretended(): string {
  const folder = folderWith(['scripts', 'package.json'])
  for (const [name, owner] of Object.entries(owners)) {
    const place = join(folder, 'node_modules', owner)
    mkdirSync(place, { recursive: true })
    writeFileSync(join(place, 'package.json'), JSON.stringify({ bin: { [name]: 'run.cjs' } }))
    const script = `console.log('${name}', process.cwd(), ...process.argv.slice(2))`
    writeFileSync(join(place, 'run.cjs'), script)
  }
  return folder
}

test('`npm test` runs every check in a folder of any name', async () => {
  const folder = pretended()
  const env = { CHROMIUM_PATH: process.execPath }
  const { out } = await runNode(['scripts/test.mjs'], { cwd: folder, env })
  for (const call of ['biome', 'tsc', 'vitest', 'vite', 'playwright']) {
    expect(out).toContain(`\n${call} ${folder} `)
  }
  for (const name of ['lint', 'types', 'build']) expect(out).toContain(`— ${name}: ok`)
  // The commands that do nothing reported no tests.
  expect(out.trim().split('\n').at(-1)).toBe('3 passed, 3 failed')
})

const entries = ['scripts/start.mjs', 'scripts/test.mjs', 'scripts/run.mjs']

test.each(entries)('%s says in one line which Node it needs', async (entry) => {
  const folder = folderWith(['scripts', 'package.json'])
  const old = join(folder, 'old.cjs')
  const versions = "{ ...process.versions, node: '16.20.2' }"
  writeFileSync(old, `Object.defineProperty(process, 'versions', { value: ${versions} })`)
  const ended = await runNode(['-r', old, entry], { cwd: folder })
  expect(ended).toMatchObject({ code: 2, out: '' })
  expect(ended.err).toMatch(/^Modescope needs Node 20\.20 or newer; this is 16\.20\.2\.\n$/)
})

// What an old Node cannot parse or find it would say in many lines of its own.
test.each(entries)('%s loads nothing but the check of the version before it', (entry) => {
  const lines = readFileSync(join(root, entry), 'utf8').split('\n')
  const code = lines.filter((line) => line !== '' && !line.startsWith('//'))
  expect(code).toEqual(["import './node.mjs'", expect.stringMatching(/^import\('\.\/\w+\.mjs'\)$/)])
})
