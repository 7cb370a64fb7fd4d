import { beforeEach, expect, test } from 'vitest'
import { unedited } from '../../core/settings/course.ts'
import { decode } from '../../core/settings/decode.ts'
import { catalogue } from '../../objectives/defaults.ts'
import { activate, tf } from '../activate.ts'
import { createSession, type Session } from '../session/session.ts'
import { requestAdapter } from '../webgpu/device/adapter.ts'
import { createPast } from './past.ts'

beforeEach(async ({ skip }) => {
  if (!(await requestAdapter())) skip('no WebGPU adapter')
})

const forever = Number.POSITIVE_INFINITY

test('on webgpu, too, the past is what it was, and a run goes on beside it', async () => {
  await activate('webgpu', (message) => {
    throw new Error(message)
  })
  const { experiment } = decode('#a=fgan&batch=16&width=8&every=10&seed=7', catalogue)
  const course = unedited(experiment)
  const seen = async (session: Session) => {
    const { samples, step } = await session.frame({ samples: 100, layers: [] })
    return { samples, step }
  }
  const replayed = async (step: number) => {
    const session = await createSession(tf, course, 'a')
    await session.advance(step, forever)
    const all = await seen(session)
    session.dispose()
    return all
  }
  const past = createPast(tf, course, 'a')
  const session = await createSession(tf, course, 'a', undefined, past.checkpoints)
  await session.advance(112, forever)
  expect(past.checkpoints.steps).toEqual([100])
  // From the start, and from the checkpoint; both record steps of their own.
  for (const step of [17, 109]) {
    expect(await seen((await past.reach(step, forever, session))!)).toEqual(await replayed(step))
  }
  await session.advance(125, forever)
  past.leave()
  await session.advance(131, forever)
  expect(await seen(session)).toEqual(await replayed(131))
  session.dispose()
})
