import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { catalogue } from '../../objectives/defaults.ts'
import { decode } from './decode.ts'
import { encode } from './encode.ts'
import { encodeShort } from './shortLink.ts'

const links = readFileSync(new URL('../../../e2e/golden-links.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('#v=') || line.startsWith('#from='))

const settings = (text: string) => new URLSearchParams(text.slice(1))

test.each(links)('a published link says what it said: %s', (link) => {
  const decoded = decode(link, catalogue)
  expect(decoded.adjusted).toEqual([])
  expect(decoded.unknown).toEqual([])
  // Later versions may add settings; none of the link's may change.
  const full = settings(encode(decoded, catalogue))
  for (const key of settings(link).keys()) {
    if (key !== 'from') expect(full.getAll(key)).toEqual(settings(link).getAll(key))
  }
  const short = encodeShort(decoded, catalogue)
  expect(decode(short, catalogue)).toEqual(decoded)
  if (link.startsWith('#from=1&')) expect(decode(link, catalogue)).toEqual(decode(short, catalogue))
})

test('there are links of every form', () => {
  for (const form of [
    /^#v=1&/,
    /^#from=1&/,
    /&at=\d+:[ab]\./,
    /&at=\d+:target\./,
    /&at=\d+:[ab]\.target\./,
  ]) {
    expect(links.some((link) => form.test(link))).toBe(true)
  }
})
