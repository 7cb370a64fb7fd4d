import { expect, test } from 'vitest'
import { addressOf, canonical } from '../../core/settings/canonical.ts'
import { decode } from '../../core/settings/decode.ts'
import { everyStep } from '../../lessons/everyTesting.ts'
import { catalogue } from '../../objectives/defaults.ts'
import { courseIn, ownLink } from '../../store/lesson/place.ts'
import { modulesOf } from './modules.ts'

/** Where no site is published yet, one of 45 characters. */
const site = canonical ?? 'https://modescope-of-a-school.github.io/site/'

test('the address that stands in for none is as long as it is said to be', () => {
  if (canonical === null) expect(site).toHaveLength(45)
})

test.each(everyStep)('%s is a link for a slide, and a code for the last row', (_, lesson, step) => {
  const at = lesson.steps.indexOf(step)
  const course = decode(step.course, catalogue)
  for (const asksSeat of [undefined, true] as const) {
    const hash = ownLink({ lesson, at, answers: {} }, { ...course, asksSeat }) ?? ''
    const address = addressOf(hash, 'http://localhost/', site)
    expect(hash).toMatch(/^#lesson=/)
    expect(decode(courseIn(hash, step), catalogue).asksSeat).toBe(asksSeat)
    expect(address.length).toBeLessThanOrEqual(120)
    // Version 5 (ISO/IEC 18004): what is larger, a phone reads worse from afar.
    expect(modulesOf(address)?.size).toBeLessThanOrEqual(37)
  }
})
