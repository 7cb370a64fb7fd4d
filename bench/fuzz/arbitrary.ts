import fc from 'fast-check'
import type { Entry } from '../../src/core/settings/catalogue.ts'
import { courses } from '../../src/core/settings/courseTesting.ts'
import { encode } from '../../src/core/settings/encode.ts'
import { type Choice, type Experiment, trainingParams } from '../../src/core/settings/experiment.ts'
import { defaults, type Params } from '../../src/core/settings/params.ts'
import { admissible, nastyText } from '../../src/core/settings/paramTesting.ts'
import { encodeShort } from '../../src/core/settings/shortLink.ts'
import { catalogue } from '../../src/objectives/defaults.ts'

export const valuesOf = (params: Params) =>
  fc.record(
    Object.fromEntries(Object.entries(params).map(([name, param]) => [name, admissible(param)])),
  )

export const choiceOf = (entries: readonly Entry[]): fc.Arbitrary<Choice> =>
  fc.oneof(
    ...entries.map(({ id, params }) => valuesOf(params).map((values): Choice => ({ id, values }))),
  )

export const experiments: fc.Arbitrary<Experiment> = fc.record({
  target: choiceOf(catalogue.targets),
  training: valuesOf(trainingParams) as unknown as fc.Arbitrary<Experiment['training']>,
  lanes: fc.record({ a: choiceOf(catalogue.objectives), b: choiceOf(catalogue.objectives) }),
})

const view = defaults(catalogue.view)
const good = fc
  .tuple(courses(catalogue), fc.constantFrom(encode, encodeShort))
  .map(([course, write]) => write({ ...course, view, unknown: [] }, catalogue))

const keys = [
  ...new Set([
    ...[catalogue.targets, catalogue.objectives].flatMap((entries) =>
      entries.flatMap(({ params }) =>
        Object.keys(params).flatMap((name) => [`target.${name}`, `a.${name}`, `b.${name}`]),
      ),
    ),
    ...['v', 'from', 'target', 'a', 'b', 'at', 'thinned', 'stop', ...Object.keys(trainingParams)],
    ...Object.keys(catalogue.view).map((name) => `show.${name}`),
    ...['__proto__', 'constructor', 'target.__proto__', 'a.toString', 'x'],
  ]),
]

/** A few letters, a hundred thousand times. */
const huge = fc
  .tuple(
    fc.constantFrom('1', '9', '.', '-', 'e', '_', '1_', '__', '1_0_0_1__', 'A', '%31', '&a='),
    fc.nat(100_000),
  )
  .map(([text, count]) => text.repeat(Math.ceil(count / text.length)))

const hostile = fc.oneof(
  { weight: 8, arbitrary: nastyText },
  { weight: 1, arbitrary: huge },
  { weight: 1, arbitrary: fc.tuple(fc.nat(), nastyText).map(([step, text]) => `${step}:${text}`) },
  { weight: 2, arbitrary: fc.double().map((number) => number.toPrecision(100)) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...['%', '%zz', '%00', '\u0000', '1,5', '<script>alert(1)</script>', '🙂', '\ud800', '-0'],
    ),
  },
)

const pairs = fc
  .array(fc.tuple(fc.constantFrom(...keys), hostile), { maxLength: 40 })
  .map((list) => list.map(([key, value]) => `&${key}=${value}`).join(''))

/** Good links, and such as are cut, spliced, overwritten, overlong or nonsense. */
export const links: fc.Arbitrary<string> = fc.oneof(
  good,
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.tuple(good, fc.nat(3000)).map(([link, at]) => link.slice(0, at)),
  pairs.map((text) => `#${text}`),
  fc.tuple(good, pairs).map(([link, text]) => link + text),
  fc
    .tuple(good, fc.nat(3000), fc.string({ maxLength: 30 }))
    .map(([link, at, junk]) => link.slice(0, at) + junk + link.slice(at + junk.length)),
)
