/** What every lesson must be; that its claims hold, `src/cli/lessons.test.ts` asks. */
import katex from 'katex'
import { describe, expect, test } from 'vitest'
import { decode } from '../core/settings/decode.ts'
import { settingsOf } from '../core/settings/encode.ts'
import type { Decoded } from '../core/settings/link.ts'
import { catalogue } from '../objectives/defaults.ts'
import { everyLesson, everyStep } from './everyTesting.ts'
import { fill, namesIn, wordsOf } from './fill.ts'
import type { Lesson, Step } from './lesson.ts'
import recorded from './measured.json' with { type: 'json' }
import { measuredOf, saidIn, valuesOf } from './measured.ts'
import { lessonIds } from './registry.ts'

/** Years of papers, and spaces by their dimension: no others are typed. */
const typed = /\b(19|20)\d\d\b|\b[12]-D\b|\bU-Net\b/g
/** A formula may have the numbers that formulas have; a result is no formula. */
const inFormula = /^[^3-9]*$/

const formulasOf = (template: string) => template.match(/\$[^$]*\$/g) ?? []

function expectTemplate(template: string): void {
  expect(wordsOf(template).replace(typed, '')).not.toMatch(/[\d{}$]/)
  for (const formula of formulasOf(template)) {
    expect(formula).toMatch(inFormula)
    katex.renderToString(formula.slice(1, -1), { throwOnError: true })
  }
}

const textsOf = ({ ask, look, say, vary, notes }: Step): readonly string[] => [
  ask.text,
  ...ask.options.flatMap(({ text, misconception }) => [text, misconception ?? []].flat()),
  look,
  say,
  vary,
  notes,
]

/** What is seen before it has run must not give away what was measured. */
const before = ({ ask, look }: Step): readonly string[] => [
  ask.text,
  ...ask.options.map(({ text }) => text),
  look,
]

/** The keys of a course that a person can change. */
const keysOf = (course: Decoded): readonly string[] =>
  settingsOf(course, catalogue).map(([key]) => key)

test('every file is a lesson of its name', () => {
  expect(everyLesson.map(({ id }) => id)).toEqual(lessonIds)
  expect(new Set(lessonIds).size).toBe(lessonIds.length)
})

test('what is recorded is of these steps, each with its numbers, and of no other', () => {
  const names = Object.entries(recorded).flatMap(([lesson, steps]) =>
    Object.keys(steps).map((step) => `${lesson}.${step}`),
  )
  expect(names).toEqual(everyStep.map(([name]) => name))
})

describe.each(everyLesson.map((lesson) => [lesson.id, lesson] as const))('%s', (_, lesson) => {
  test('has steps enough, by names that are fit for a link', () => {
    const ids = lesson.steps.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of [lesson.id, ...ids]) expect(id).toMatch(/^[a-z]{2,12}$/)
    expect(ids.length).toBeGreaterThanOrEqual(4)
    expect(ids.length).toBeLessThanOrEqual(7)
  })

  test('takes as long as it says', () => {
    const sum = (steps: readonly Step[]) => steps.reduce((all, { minutes }) => all + minutes, 0)
    const short = lesson.steps.filter(({ long }) => !long)
    expect(sum(short)).toBeLessThanOrEqual(lesson.minutes.short)
    expect(sum(lesson.steps)).toBeLessThanOrEqual(lesson.minutes.long)
    expect(lesson.minutes.short).toBeLessThan(lesson.minutes.long)
  })

  test('ends with homework that a link answers', () => {
    const { text, answer } = lesson.homework
    expectTemplate(text)
    expect(() => fill(text, saidIn(answer))).not.toThrow()
    const course = decode(answer, catalogue)
    expect(course.adjusted).toEqual([])
    expect(course.stop).toBeGreaterThan(0)
  })

  test('types no number in its title and its goal', () => {
    for (const text of [lesson.title, lesson.goal]) {
      expectTemplate(text)
      expect(namesIn(text)).toEqual([])
    }
  })
})

describe.each(everyStep)('%s', (_, lesson, step) => {
  test('has a course that is read as it stands, and pauses', () => {
    const course = decode(step.course, catalogue)
    expect(course.adjusted).toEqual([])
    expect(course.stop).toBeGreaterThan(0)
    expect(step.course).toMatch(/^#from=\d+&/)
  })

  test('frees controls that it has', () => {
    expect(step.free.length).toBeGreaterThan(0)
    expect(keysOf(decode(step.course, catalogue))).toEqual(expect.arrayContaining([...step.free]))
  })

  test('asks what has one right answer', () => {
    const { options, right } = step.ask
    expect(options.length).toBeGreaterThanOrEqual(2)
    expect(options.length).toBeLessThanOrEqual(4)
    expect(options.map(({ misconception }) => misconception === null)).toEqual(
      options.map((_, i) => i === right),
    )
    expect(new Set(options.map(({ text }) => text)).size).toBe(options.length)
  })

  test('types no number', () => {
    for (const text of textsOf(step)) expectTemplate(text)
  })

  test('has a number for every name', () => {
    const values = valuesOf(lesson, step)
    for (const text of textsOf(step)) expect(() => fill(text, values)).not.toThrow()
  })

  test('says what was measured, and of how many seeds; but not before it has run', () => {
    const measured = Object.keys(measuredOf(lesson, step)?.values ?? {})
    const said = namesIn(step.say)
    expect(said.filter((name) => measured.includes(name))).not.toEqual([])
    if (step.claim.kind === 'seeded') expect(said).toContain('seeds')
    const course = Object.keys(saidIn(step.course))
    for (const name of before(step).flatMap(namesIn)) expect(course).toContain(name)
  })
})

/** A lesson that breaks the rules, which the rules must find. */
test.each([
  ['7 of 10 seeds', false],
  ['{n} of {seeds} seeds on the 2-D ring of 2016', true],
  ['the limit $D_{1/2}$', true],
  ['the result $D = 0.693$', false],
  ['a brace { that is left', false],
  ['the half $\\frac{1}{2$', false],
] as const)('%s: a template is %s', (template, isGood) => {
  const tried = expect(() => expectTemplate(template))
  if (isGood) tried.not.toThrow()
  else tried.toThrow()
})

/** What nobody measured has no number. */
test('an unknown step has what its course says, and no more', () => {
  const step = { id: 'none', course: '#from=1&target.modes=8&a=fit&stop=50' }
  const values = valuesOf({ id: 'nowhere' } as Lesson, step as Step)
  expect(values).toEqual({ from: 1, 'target.modes': 8, stop: 50 })
})
