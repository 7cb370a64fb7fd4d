import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runNode } from './testing.ts'

let folder: string
let site: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'modescope-'))
  site = join(folder, 'site')
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A build of a version, with what is said in its page. */
function build(version: string, epoch: number, page: string): string {
  const out = join(folder, 'dist')
  rmSync(out, { recursive: true, force: true })
  mkdirSync(join(out, 'lesson/luck'), { recursive: true })
  writeFileSync(join(out, 'version.json'), JSON.stringify({ version, epoch }))
  writeFileSync(join(out, 'index.html'), page)
  writeFileSync(join(out, `of-${version}.js`), '')
  writeFileSync(join(out, 'lesson/luck/index.html'), `luck of ${page}`)
  return out
}
const publish = (version: string, epoch = 1, page = version) =>
  runNode(['scripts/site.mjs', build(version, epoch, page), site], {})

const at = (...path: string[]) => readFileSync(join(site, ...path), 'utf8')
const versions = () => JSON.parse(at('versions.json'))

test('a version stands at the root and at an address of its own', async () => {
  expect(await publish('0.1.0')).toMatchObject({ code: 0, err: '' })
  for (const root of ['', 'v/0.1.0']) {
    expect(at(root, 'index.html')).toBe('0.1.0')
    expect(at(root, 'lesson/luck/index.html')).toBe('luck of 0.1.0')
  }
  expect(versions()).toEqual({ 1: '0.1.0' })
  expect(existsSync(join(site, '.nojekyll'))).toBe(true)
})

test('the next one takes the root, and leaves the one before as it was', async () => {
  await publish('0.1.0')
  expect(await publish('0.2.0')).toMatchObject({ code: 0 })
  expect(at('index.html')).toBe('0.2.0')
  expect(at('v/0.1.0/index.html')).toBe('0.1.0')
  expect(at('v/0.2.0/index.html')).toBe('0.2.0')
  expect(readdirSync(site).filter((name) => name.startsWith('of-'))).toEqual(['of-0.2.0.js'])
})

test('a version that is published stays so; only the root has a later build of it', async () => {
  await publish('0.1.0', 1, 'first')
  expect(await publish('0.1.0', 1, 'second')).toMatchObject({ code: 0 })
  expect([at('index.html'), at('v/0.1.0/index.html')]).toEqual(['second', 'first'])
})

test('a version has one epoch', async () => {
  await publish('0.1.0', 1, 'first')
  const refused = await publish('0.1.0', 2, 'second')
  expect(refused).toMatchObject({ code: 1 })
  expect(refused.err).toMatch(/^site: version 0\.1\.0 was published in another epoch; raise it/)
  expect([at('index.html'), at('v/0.1.0/index.html')]).toEqual(['first', 'first'])
})

test('each epoch has its newest version, however they are published', async () => {
  for (const [version, epoch] of [
    ['0.9.0', 1],
    ['0.10.0', 1],
    ['1.0.0', 2],
    ['1.0.0-beta.2', 2],
    ['0.2.0', 1],
  ] as const) {
    expect(await publish(version, epoch)).toMatchObject({ code: 0, err: '' })
  }
  expect(versions()).toEqual({ 1: '0.10.0', 2: '1.0.0' })
})

test('what is the host’s is left alone', async () => {
  mkdirSync(join(site, '.git'), { recursive: true })
  writeFileSync(join(site, '.git/HEAD'), 'ref')
  writeFileSync(join(site, 'CNAME'), 'example.org')
  await publish('0.1.0')
  expect([at('.git/HEAD'), at('CNAME')]).toEqual(['ref', 'example.org'])
})

test('what is no build is refused, and leaves the site as it is', async () => {
  await publish('0.1.0')
  for (const version of ['../../elsewhere', 'v1', '']) {
    expect(await publish(version)).toMatchObject({ code: 1 })
  }
  expect(await runNode(['scripts/site.mjs', join(folder, 'nothing'), site], {})).toMatchObject({
    code: 1,
  })
  expect(await runNode(['scripts/site.mjs'], {})).toMatchObject({ code: 1 })
  expect(at('index.html')).toBe('0.1.0')
  expect(readdirSync(join(site, 'v'))).toEqual(['0.1.0'])
})
