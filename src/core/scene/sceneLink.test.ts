import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { adaScene } from '../ada/adaScene.ts'
import { diracScene } from '../dirac/diracScene.ts'
import type { Params } from '../settings/params.ts'
import { type Scene, sceneDefaults } from './scene.ts'
import { sceneIn } from './sceneId.ts'
import { decodeScene, encodeScene } from './sceneLink.ts'

const settings = sceneDefaults(diracScene)

test('a scene that says nothing is as declared, each lane in its own way', () => {
  const decoded = decodeScene('#scene=dirac', diracScene)
  expect(decoded).toEqual({ settings, stop: null, unknown: [], adjusted: [] })
  expect(decoded.settings.lanes.a.regulariser).toBe('none')
  expect(decoded.settings.lanes.b.regulariser).toBe('r1')
})

test('what is written is read again, what is not known included', () => {
  const link = {
    settings: {
      shared: { ...settings.shared, h: 0.25, psi: -0.5 },
      lanes: { ...settings.lanes, a: { ...settings.lanes.a, loss: 'wgan' as const } },
    },
    stop: 300,
    unknown: [['lang', 'zh']] as const,
  }
  const text = encodeScene(diracScene, link)
  expect(text).toMatch(/^#scene=dirac&h=0\.25&.*&a\.loss=wgan&.*&stop=300&lang=zh$/)
  expect(decodeScene(text, diracScene)).toEqual({ ...link, adjusted: [] })
})

test('what cannot be read is repaired, and told', () => {
  const { settings: read, adjusted } = decodeScene(
    '#scene=dirac&h=99&theta=x&a.loss=best&stop=-1',
    diracScene,
  )
  expect(read.shared).toEqual({ ...settings.shared, h: 2 })
  expect(adjusted.map((problem) => problem.code)).toEqual(['value', 'value', 'value', 'stop'])
})

test('a link names a scene, or none', () => {
  expect(sceneIn('#scene=dirac&h=1')).toBe('dirac')
  expect(sceneIn('#h=1&scene=ada')).toBe('ada')
  expect(sceneIn('#scene=opera')).toBeNull()
  expect(sceneIn('#v=1&target=ring')).toBeNull()
  expect(sceneIn('')).toBeNull()
})

const links = readFileSync(new URL('../../../e2e/golden-scenes.txt', import.meta.url), 'utf8')

const published = links.split('\n').filter((line) => line.startsWith('#scene='))

/** What a link is written as again, once it was read without a repair. */
function again<S extends Params, L extends Params>(link: string, declared: Scene<S, L>): string {
  const { adjusted, ...read } = decodeScene(link, declared)
  expect([adjusted, read.unknown]).toEqual([[], []])
  return encodeScene(declared, read)
}

test.each(published)('the published %s is read as it stands, and written again', (link) => {
  expect(sceneIn(link) === 'dirac' ? again(link, diracScene) : again(link, adaScene)).toBe(link)
})
