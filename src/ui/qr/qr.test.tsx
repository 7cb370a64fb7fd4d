import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Qr } from './Qr.tsx'
import { readMarkup, sizeIn } from './qrTesting.ts'

const drawn = (link: string) => renderToStaticMarkup(<Qr link={link} label="This run" />)

test.each([
  ['of a lesson', '#lesson=luck.ten'],
  ['of a course', '#from=1&b.divergence=kl&at=40:b.beta=4&stop=70'],
  ['with points in it', `#data=${'0123456789_-ab'.repeat(60)}`],
])('a reader finds a link %s in what is drawn of it', (_, hash) => {
  const link = `https://example.org/modescope/${hash}`
  expect(readMarkup(drawn(link))).toBe(link)
})

test('a code has versions by the length of its text (ISO/IEC 18004, table 7: 17, 78, 106 bytes)', () => {
  expect(sizeIn(drawn('a'.repeat(17)))).toBe(21)
  expect(sizeIn(drawn('a'.repeat(78)))).toBe(33)
  expect(sizeIn(drawn('a'.repeat(106)))).toBe(37)
  expect(sizeIn(drawn('a'.repeat(107)))).toBe(41)
})

test('it is a picture with a name, and its link stands below', () => {
  const markup = drawn('https://example.org/#a=1&b=2')
  expect(markup).toContain('role="img" aria-label="This run"')
  expect(markup).toContain(
    '<a href="https://example.org/#a=1&amp;b=2">https://example.org/#a=1&amp;b=2</a>',
  )
  expect(markup).toContain('fill="#fff"')
})

test('of a link that is too long for any code the link stays (2953 bytes at most)', () => {
  const link = `https://example.org/#${'a'.repeat(2953)}`
  const markup = renderToStaticMarkup(<Qr link={link} label="This run" instead="Too long." />)
  expect(markup).not.toContain('<svg')
  expect(markup).toContain('<p>Too long.</p>')
  expect(markup).toContain(`>${link}</a>`)
})
