import { beforeAll, expect, test } from 'vitest'
import { fingerprintOf, type Paused } from '../../core/record/fingerprint.ts'
import type { Wanted } from '../../core/record/frame.ts'
import type { Course } from '../../core/settings/course.ts'
import { decode } from '../../core/settings/decode.ts'
import type { LaneName } from '../../core/settings/experiment.ts'
import { catalogue } from '../../objectives/defaults.ts'
import { activate, tf } from '../activate.ts'
import { createSession } from './session.ts'

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

const forever = Number.POSITIVE_INFINITY
const few: Wanted = { samples: 64, layers: [], measure: true }

/** @param on what is asked for at each stop but the last */
async function paused(
  course: Course,
  lane: LaneName,
  stops: readonly number[],
  on: Wanted,
  last = few,
): Promise<Paused> {
  const session = await createSession(tf, course, lane)
  for (const stop of stops.slice(0, -1)) {
    await session.advance(stop, forever)
    await session.frame(on)
  }
  await session.advance(stops.at(-1)!, forever)
  const frame = await session.frame(last)
  session.dispose()
  return { backend: 'wasm', frame, measured: frame.now ?? frame.rows.at(-1) ?? null }
}

async function print(link: string, stops: readonly number[], on = few, last = few) {
  const course = decode(link, catalogue)
  const [a, b] = [
    await paused(course, 'a', stops, on, last),
    await paused(course, 'b', stops, on, last),
  ]
  return fingerprintOf({ a, b })!
}

const tiny = '#batch=16&width=8&every=10'

test.each([
  ['points', `${tiny}&at=12:b.beta=2`, '129d87622b62'],
  ['an ensemble', `${tiny}&runs=3`, '30e5281fe6e8'],
  ['images', `${tiny}&target=digits`, '36dcdf559624'],
])(
  'of %s it is the same whatever was drawn on the way, and how much',
  async (_, link, recorded) => {
    // Where a regular evaluation is due, the page asks for no other.
    const page: Wanted = { samples: 150, layers: ['density'], small: 64, measure: false }
    const plain = await print(link, [20])
    const watched = await print(link, [3, 11, 20], page, page)
    expect(watched).toEqual(plain)
    // As on every machine: a run on wasm is its link.
    expect(plain.hash).toBe(recorded)
  },
)

test('another seed, another step and an edit on the way are told apart', async () => {
  const links = [tiny, `${tiny}&seed=2`, `${tiny}&at=12:b.beta=2`]
  const all = await Promise.all(links.map((link) => print(link, [14])))
  const later = await print(tiny, [15])
  expect(new Set([...all, later].map(({ hash }) => hash)).size).toBe(4)
})
