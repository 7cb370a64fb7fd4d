import { published } from '../objectives/gallery/published.ts'
import { objectives } from '../objectives/registry.ts'

const attributes = [
  'aria-label',
  'aria-description',
  'aria-valuetext',
  'title',
  'placeholder',
  'label',
]

/** What is seen and heard of the page, piece by piece; keys are named as on the keyboard. */
function* said(element: Element): Generator<string> {
  if (element.matches('kbd, script, style')) return
  for (const name of attributes) yield element.getAttribute(name) ?? ''
  for (const child of element.childNodes) {
    if (child instanceof Element) yield* said(child)
    else yield child.textContent ?? ''
  }
}

/** What no mark is around. */
function bare(text: string): string {
  const less = text.replace(/⟦[^⟦⟧]*⟧/g, '')
  return less === text ? text : bare(less)
}

const citations = [
  ...objectives.map(({ reference }) => reference),
  ...published.map(({ reference }) => reference),
]

/** Words of the document without a mark; citations, addresses and KL( are in no language. */
export const unmarked = (): readonly string[] =>
  [...said(document.body)]
    .filter((text) => !citations.some((citation) => text.includes(citation)))
    .filter((text) => !/^https?:\/\/\S+$/.test(text))
    .map((text) => bare(text).replaceAll('KL(', '').trim())
    .filter((text) => /\p{L}{2}/u.test(text))
