import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith, root, runNode } from './testing.ts'

const programs = ['src/cli/experiment', 'src/cli/reproduce']

test.each(programs)('%s --help needs no packages, and says what each exit means', async (name) => {
  const folder = folderWith(['scripts', 'package.json', `${name}.txt`])
  const args = ['scripts/run.mjs', `${name}.ts`, '#seed=2', '--help']
  const { code, out, err } = await runNode(args, { cwd: folder })
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toBe(readFileSync(join(root, `${name}.txt`), 'utf8'))
  for (const status of [0, 1, 2, 3, 130]) expect(out).toMatch(new RegExp(`^  ${status} `, 'm'))
})

test('a program that cannot be loaded is an internal error', async () => {
  const folder = folderWith(['scripts', 'package.json'])
  mkdirSync(join(folder, 'node_modules/vite'), { recursive: true })
  writeFileSync(join(folder, 'node_modules/vite/index.js'), 'throw new Error("no Vite")')
  const { code, err } = await runNode(['scripts/run.mjs', 'any.ts'], { cwd: folder })
  expect(code).toBe(3)
  expect(err).toMatch(/^Internal error: Error: no Vite\n/)
})
