/** Whether what the lessons claim is so: what is recorded, and what is quick to measure again. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { activate } from '../engine/activate.ts'
import { everyStep } from '../lessons/everyTesting.ts'
import { lessonSeeds, measuredOf } from '../lessons/measured.ts'
import { digestOf } from './lessons/course.ts'
import { tableOf } from './lessons/found.ts'
import { measure } from './lessons/measure.ts'
import { main } from './lessons.ts'

// Against hanging only.
vi.setConfig({ testTimeout: 300_000 })

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

afterAll(() => {
  const found = everyStep.flatMap(([, lesson, step]) => {
    const measured = measuredOf(lesson, step)
    return measured ? [{ lesson, step, measured }] : []
  })
  process.stdout.write(tableOf(found))
})

describe.each(everyStep)('%s', (_, lesson, step) => {
  test('was measured in the course that it has, and its claim holds', () => {
    const { course, seeds, values } = measuredOf(lesson, step)!
    expect(course).toBe(digestOf(step))
    expect(seeds).toBe(step.claim.kind === 'seeded' ? lessonSeeds : undefined)
    expect(step.claim.holds(values)).toBe(true)
  })

  test('a claim of numbers that say nothing does not hold', () => {
    const { values } = measuredOf(lesson, step)!
    const none = Object.fromEntries(Object.keys(values).map((name) => [name, Number.NaN]))
    expect(step.claim.holds(none)).toBe(false)
  })
})

const exact = everyStep.filter(([, , { claim }]) => claim.kind === 'exact')

test.each(exact)('%s: computed again, what is recorded', async (_, lesson, step) => {
  const { values } = await measure(lesson, step)
  const recorded = measuredOf(lesson, step)!.values
  expect(Object.keys(values)).toEqual(Object.keys(recorded))
  for (const [name, value] of Object.entries(values)) {
    // Ten digits are recorded.
    expect(Math.abs(value - recorded[name])).toBeLessThanOrEqual(1e-9 * Math.abs(recorded[name]))
  }
})

const quick = everyStep.filter(([, , { claim }]) => claim.kind === 'seeded' && claim.quick)

test.each(quick)('%s: trained again, what is recorded', async (_, lesson, step) => {
  expect(await measure(lesson, step)).toEqual(measuredOf(lesson, step))
})

test.each([
  [['--only', 'nothing']],
  [['--seeds', '0']],
  [['--seeds', '65']],
  [['--seeds', '20', '--write']],
  [['--al']],
])('%j is refused in one line', async (argv) => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  expect(await main(argv)).toBe(2)
  const [[line]] = said.mock.calls
  said.mockRestore()
  expect(line).toMatch(/^lessons: [^\n]+\n$/)
})
