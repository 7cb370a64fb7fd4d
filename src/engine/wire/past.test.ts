import { beforeAll, expect, test } from 'vitest'
import type { Wanted } from '../../core/record/frame.ts'
import { branched } from '../../core/settings/branch.ts'
import { type Course, unedited } from '../../core/settings/course.ts'
import { decode } from '../../core/settings/decode.ts'
import { encode } from '../../core/settings/encode.ts'
import type { ParamValue } from '../../core/settings/params.ts'
import { catalogue, defaultExperiment } from '../../objectives/defaults.ts'
import { activate, tf } from '../activate.ts'
import { createSession, type Session } from '../session/session.ts'
import { createPast } from './past.ts'

/** What was is again, bit for bit on wasm: looked at, gone on from, and branched off. */

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

const forever = Number.POSITIVE_INFINITY
const wanted: Wanted = { samples: 600, layers: ['field'], measure: true, past: true }
const training = { ...defaultExperiment.training, batch: 16, width: 8, every: 50, seed: 3 }
const course: Course = {
  experiment: { ...defaultExperiment, training },
  edits: [{ step: 130, change: { lane: 'a', values: { criticRate: 0.002 } } }],
}

/** A run as a worker has it. */
async function begun(of: Course) {
  const past = createPast(tf, of, 'a')
  const session = await createSession(tf, of, 'a', undefined, past.checkpoints)
  return { past, session }
}

async function seen(session: Session, step = session.step) {
  await session.advance(step, forever)
  const { rows, past, trail, ...frame } = await session.frame(wanted)
  return frame
}

/** What there is to see at a step of a run that nobody looks at. */
async function replayed(of: Course, step: number, lane: 'a' | 'b' = 'a') {
  const session = await createSession(tf, of, lane)
  const frame = await seen(session, step)
  session.dispose()
  return frame
}

test('a step of the past is what it was, and the run goes on as if nobody had looked', async () => {
  const { past, session } = await begun(course)
  await session.advance(430, forever)
  expect(past.checkpoints.steps).toEqual([100, 200, 300, 400])
  for (const step of [370, 200, 150, 77, 0]) {
    const there = await past.reach(step, forever, session)
    expect(await seen(there!)).toEqual(await replayed(course, step))
  }
  expect(await past.reach(430, forever, session)).toBe(session)
  past.leave()
  expect(await seen(session, 500)).toEqual(await replayed(course, 500))
  session.dispose()
})

test('it is reached in parts, as far as the time goes, and forwards from where it is', async () => {
  const { past, session } = await begun(course)
  await session.advance(300, forever)
  let parts = 0
  let there = null
  while (!there) {
    there = await past.reach(190, 0, session)
    parts++
  }
  expect(parts).toBeGreaterThan(1)
  expect(there.step).toBe(190)
  expect(await past.reach(195, forever, session)).toBe(there)
  past.leave()
  session.dispose()
})

test('what was changed on the way is a part of the past', async () => {
  const { past, session } = await begun(unedited(course.experiment))
  await session.advance(130, forever)
  session.edit(course.edits)
  past.edited(course.edits)
  await session.advance(290, forever)
  const there = await past.reach(180, forever, session)
  expect(await seen(there!)).toEqual(await replayed(course, 180))
  past.leave()
  session.dispose()
})

test('a branch without a change is the original, a branch with one is what its link replays', async () => {
  const { past, session } = await begun(course)
  await session.advance(600, forever)
  const checkpoint = structuredClone(await (await past.reach(230, forever, session))!.save())
  past.leave()
  const other: Readonly<Record<string, ParamValue>> = { criticRate: 0.0005 }
  for (const values of [{}, other]) {
    const grown = branched(course, 230, values)
    const branch = await createSession(tf, grown, 'b', checkpoint)
    const end = await seen(branch, 600)
    branch.dispose()
    const link = encode({ ...grown, view: {}, unknown: [] }, catalogue)
    expect(end).toEqual(await replayed(decode(link, catalogue), 600, 'b'))
    const same = Object.keys(values).length === 0
    if (same) expect(end).toEqual(await seen(session, 600))
    else expect(end.samples).not.toEqual((await seen(session, 600)).samples)
  }
  session.dispose()
})
