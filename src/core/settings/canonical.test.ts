import { expect, test } from 'vitest'
import { addressOf, canonical, isLocal } from './canonical.ts'

const site = 'https://example.org/modescope/'

test('where the site is published is nowhere, or an address with a slash at its end', () => {
  if (canonical !== null) expect(canonical).toMatch(/^https:\/\/[^?#]+\/$/)
})

test('a link is handed on by the address of the site, whatever version of it or copy is open', () => {
  for (const page of [`${site}v/0.1.0/#old`, 'http://localhost:4173/', 'null://x/']) {
    expect(addressOf('#from=1', page, site)).toBe(`${site}#from=1`)
  }
})

test('before there is one, by that of the page', () => {
  expect(addressOf('#from=1', 'http://localhost:4173/a/?b#old', null)).toBe(
    'http://localhost:4173/a/?b#from=1',
  )
})

test.each([
  'http://localhost:4173/#a',
  'http://page.localhost/',
  'http://127.0.0.1:80/',
  'http://[::1]:4173/',
  'http://0.0.0.0:8000/',
  'file:///home/a/dist/index.html#a',
])('%s opens here only', (address) => {
  expect(isLocal(address)).toBe(true)
})

test.each([
  site,
  'http://192.168.1.20:4173/',
  'https://localhost.example.org/',
  'https://mylocalhost/',
])('%s opens elsewhere, too', (address) => {
  expect(isLocal(address)).toBe(false)
})
