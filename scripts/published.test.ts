import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { lessons } from './contents.ts'
import { lessonPage, type Told } from './lessonPage.ts'
import { policyOf } from './policy.ts'
import { addressed } from './published.ts'

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')

const site = 'https://example.org/modescope/'

const told: Told = {
  id: 'luck',
  title: 'Is it <luck> & "more"?',
  goal: 'I can say what a run shows.',
  steps: [{ id: 'one' }, { id: 'ten' }],
}

/** What a page says of itself to who shows a link to it. */
const property = (html: string, name: string) =>
  new RegExp(`<meta property="og:${name}" content="([^"]*)" />`).exec(html)?.[1]

test('a page about a lesson leads to its first step by a link', () => {
  expect(lessonPage(told, site)).toContain('<a href="../../#lesson=luck.one">')
})

test('it tells of the lesson, with a picture by its whole address', () => {
  const html = lessonPage(told, site)
  expect(property(html, 'title')).toBe('Is it &#60;luck&#62; &#38; &#34;more&#34;?')
  expect(property(html, 'description')).toBe(told.goal)
  expect(property(html, 'image')).toBe(`${site}lesson/luck/card.png`)
  expect(property(html, 'url')).toBe(`${site}lesson/luck/`)
  expect(html).not.toContain('<luck>')
})

test('before the site has an address, by one that stands beside it', () => {
  expect(property(lessonPage(told, null), 'image')).toBe('./card.png')
})

test('its policy allows its script, and nothing that stands in it', () => {
  const html = lessonPage(told, site)
  expect(policyOf(html)).toMatch(/^default-src 'none'; script-src 'self';/)
  expect(html.match(/<script[^>]*>/g)).toEqual(['<script defer src="../../forward.js">'])
  expect(html).not.toMatch(/ on\w+=|style=|<style/)
  expect(existsSync(new URL('../public/forward.js', import.meta.url))).toBe(true)
})

test('the page names its picture, and itself, by whole addresses', () => {
  const html = addressed(read('index.html'), site)
  expect(property(html, 'image')).toBe(`${site}card.png`)
  expect(property(html, 'url')).toBe(site)
  expect(html).toContain(`<link rel="canonical" href="${site}" />`)
})

test.each(lessons.map((lesson) => [lesson.id, lesson] as const))(
  'lesson %s has a card of 1200 × 630 of its own, and a page without places for numbers',
  (id, lesson) => {
    const card = readFileSync(new URL(`../public/lesson/${id}/card.png`, import.meta.url))
    // PNG (RFC 2083, 4.1.1): width and height stand after the signature and the head of IHDR.
    expect([card.readUInt32BE(16), card.readUInt32BE(20)]).toEqual([1200, 630])
    expect(card.length).toBeLessThan(80_000)
    expect(lessonPage(lesson, site)).not.toMatch(/\{[\w.:%]+\}/)
  },
)
