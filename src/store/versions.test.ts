import { expect, test } from 'vitest'
import { versionOf } from './versions.ts'

/** A site whose `versions.json` says this. */
function site(text: string) {
  const asked: string[] = []
  const ask = async (address: URL) => {
    asked.push(address.href)
    return new Response(text)
  }
  return { asked, ask }
}

const versions = '{"1":"0.4.0","2":"1.0.0-beta.1"}'

test.each([
  'https://example.org/modescope/',
  'https://example.org/modescope/index.html#a=1',
  'https://example.org/modescope/v/0.4.0/?x#epoch=2',
])('%s finds another version beside its own', async (page) => {
  const { asked, ask } = site(versions)
  expect(await versionOf(2, page, ask)).toEqual({
    name: '1.0.0-beta.1',
    address: 'https://example.org/modescope/v/1.0.0-beta.1/',
  })
  expect(asked).toEqual(['https://example.org/modescope/versions.json'])
})

test.each([
  versions,
  '<!doctype html>',
  'null',
  '[]',
  '{"3":7}',
  '{"3":"../../elsewhere"}',
  '{"3":"//example.com"}',
])('of %s there is no third', async (text) => {
  expect(await versionOf(3, 'https://example.org/', site(text).ask)).toBeNull()
})

test('without a network there is none', async () => {
  const ask = () => Promise.reject(new TypeError('offline'))
  expect(await versionOf(1, 'https://example.org/', ask)).toBeNull()
})
