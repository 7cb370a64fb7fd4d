import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { main } from './experiment.ts'

/** So many steps that whoever does not refuse at once is found out. */
const endless = ['--steps', '10000000']
const small = '#batch=16&width=8&every=10&seed=5'

let printed = ''
beforeEach(() => {
  printed = ''
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    printed += text
    return true
  })
})
afterEach(() => void vi.restoreAllMocks())

test.each(['--json', '--csv'])(
  '%s that cannot be written is refused before training',
  async (o) => {
    expect(await main([small, ...endless, o, '/nowhere/at/all'])).toBe(2)
    expect(printed).toMatch(/^experiment: --(json|csv): ENOENT: .*'\/nowhere\/at\/all'\n$/)
  },
)

test('what a file holds is kept until there is something to write', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'modescope-')), 'old.json')
  writeFileSync(file, 'a result')
  expect(await main([small, ...endless, '--json', file, '--csv', '/nowhere/at/all'])).toBe(2)
  expect(readFileSync(file, 'utf8')).toBe('a result')
})

test('a backend that there is not is refused', async () => {
  expect(await main([small, ...endless, '--backend', 'webgpu'])).toBe(2)
  expect(printed).toBe('experiment: --backend webgpu: there is no WebGPU adapter here\n')
})

test('the link of a scene is no experiment', async () => {
  expect(await main([...endless, '#scene=ada&seed=2'])).toBe(2)
  expect(printed).toBe('experiment: the link is one of a scene, not of an experiment\n')
})

test('the link of a step of a lesson does not say its course', async () => {
  const step = '#lesson=luck.ten&seed=7'
  expect(await main([...endless, step])).toBe(2)
  expect(printed).toBe(
    'experiment: the link names a step of a lesson; Copy link on the page writes its course\n',
  )
})

test('a link of images that it does not hold is refused', async () => {
  const data = '0123456789abcdef_28_28_1_60000_train-images'
  expect(await main([...endless, `#target=ownimages&target.data=${data}`])).toBe(2)
  expect(printed).toBe(
    'experiment: the images of train-images are not in the link; only the page takes them\n',
  )
})

test.each(['ring', 'results.json', 'https://x.org/y/', '#v=1', '#wdith=8', '-1=&?'])(
  '“%s” is no link, and refused',
  async (text) => {
    expect(await main([...endless, '--', text])).toBe(2)
    expect(printed).toBe(
      `experiment: “${text}” names no setting of an experiment; is the link in quotes?\n`,
    )
  },
)

test('each setting that there is not is named', async () => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  // A VAE has no critic; a link may say where to stop.
  expect(await main([`${small}&wdith=9&b.criticRate=1&stop=10&wdith=8&view=2`])).toBe(0)
  const ignored = 'this experiment has no such setting; it is ignored.'
  expect(printed.trim().split('\n')).toEqual(
    ['wdith', 'b.criticRate', 'view'].map((key) => `${key}: ${ignored}`),
  )
})

test('a text of many settings that there are not has a line for twenty', async () => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const many = Array.from({ length: 22 }, (_, i) => `&x${i}=1`).join('')
  expect(await main([small + many, '--steps', '1'])).toBe(0)
  const lines = printed.trim().split('\n')
  expect(lines.filter((line) => line.endsWith('it is ignored.'))).toHaveLength(20)
  expect(lines.at(-1)).toBe('So are 2 others.')
})
