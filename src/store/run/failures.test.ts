import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { laneNames } from '../../core/settings/experiment.ts'
import { lanes } from '../../languages/en/failures.ts'
import { say } from '../../languages/say.ts'
import type { LaneState } from '../state.ts'
import { fakePage } from './testing.ts'
import { replayed } from './trainingTesting.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

async function training() {
  const page = fakePage()
  page.conduct()
  await pass(1000)
  return page
}

const said = ({ notice }: LaneState) => notice && say(lanes.laneNotice, notice)

/** Lane a fails once. */
async function failOnce({ behaviour, lane }: ReturnType<typeof fakePage>) {
  behaviour.a.fails.push('out of luck.')
  await pass(100)
  expect(behaviour.a.fails).toEqual([])
  expect(said(lane('a'))).toContain('out of luck.')
}

test('a replaced worker repeats the run, and says so', async () => {
  const page = await training()
  await failOnce(page)
  expect(said(page.lane('a'))).toBe(
    'The worker was replaced and repeats the run up to here. out of luck.',
  )
  const { step } = page.lane('b')
  await pass(5000)
  expect(page.lane('a').step).toBeGreaterThan(step)
})

test('also after a live change or a drag: the new worker repeats these, too', async () => {
  const edits = [
    (page: ReturnType<typeof fakePage>) =>
      page.store.getState().setObjectiveValue('a', 'criticRate', 0.5),
    (page: ReturnType<typeof fakePage>) => page.store.getState().setTargetValue('modes', '1_0_1'),
  ]
  for (const edit of edits) {
    const page = await training()
    page.store.getState().setTarget('drawnline')
    await pass(1000)
    edit(page)
    await pass(100)
    const { course } = page.store.getState()
    expect(course.edits).toHaveLength(1)
    await failOnce(page)
    expect(said(page.lane('a'))).toContain('repeats the run up to here')
    await pass(5000)
    expect(page.store.getState().course).toEqual(course)
    const { frame } = page.lane('a')
    expect(frame?.step).toBeGreaterThan(course.edits[0].step)
    expect(frame?.samples[0]).toBe(replayed(course, 'a', frame!.step))
  }
})

test('a setting that changes meanwhile leaves both to read, until the first is old', async () => {
  const page = await training()
  await failOnce(page)
  const set = page.store.getState().setObjectiveValue
  set('a', 'criticRate', 0.5)
  await pass(1000)
  const both =
    /^The worker was replaced and repeats the run up to here. out of luck\. Critic.* changed at step \d+\./
  expect(said(page.lane('a'))).toMatch(both)
  // As a drag goes on.
  set('a', 'criticRate', 0.4)
  await pass(1000)
  expect(said(page.lane('a'))).toMatch(both)
  await pass(15_000)
  set('a', 'criticRate', 0.3)
  await pass(1000)
  expect(said(page.lane('a'))).toMatch(/^Critic.* changed at step \d+\./)
})

test('a worker that hangs is ended, says so, and its successor goes on', async () => {
  const { behaviour, lane, workers } = await training()
  const { step } = lane('a')
  behaviour.a.answers = false
  await pass(14_000)
  expect(lane('a').notice).toBeNull()
  expect(workers).toHaveLength(2)
  behaviour.a.answers = true
  await pass(3000)
  expect(said(lane('a'))).toBe(
    'The worker was replaced and repeats the run up to here. It stopped answering.',
  )
  expect(workers.map(({ ended }) => ended)).toEqual([true, false, false])
  await pass(5000)
  for (const name of laneNames) expect(lane(name).step).toBeGreaterThan(step)
})

test('both lanes failing shows no impossible step, and Reset resumes', async () => {
  const { behaviour, store, lane } = await training()
  for (const name of laneNames) behaviour[name].fails = Array(50).fill('out of luck.')
  await pass(2000)
  expect(laneNames.map((name) => lane(name).phase)).toEqual(['failed', 'failed'])
  expect(store.getState().step).toSatisfy(Number.isFinite)
  for (const name of laneNames) behaviour[name].fails = []
  store.getState().reset()
  await pass(1000)
  expect(store.getState().step).toBeGreaterThan(0)
})

test('a step that takes too long is not tried again, and the other lane goes on', async () => {
  const { behaviour, store, lane, workers } = await training()
  behaviour.a.step = 100_000
  await pass(1000)
  store.getState().reset()
  await pass(30_000)
  expect(lane('a').phase).toBe('failed')
  expect(said(lane('a'))).toMatch(/A step takes longer than 15 s here: fewer runs/)
  expect(workers.filter((worker) => worker.lane === 'a')).toHaveLength(2)
  expect(lane('b').step).toBeGreaterThan(1000)
})

test('an experiment too large for memory is not tried again, and the other lane goes on', async () => {
  const { behaviour, lane, workers } = await training()
  behaviour.a.fails.push('Array buffer allocation failed')
  await pass(5000)
  expect(lane('a').phase).toBe('failed')
  expect(said(lane('a'))).toMatch(/^This lane stopped: It needs more memory .* fewer runs/)
  expect(workers.filter((worker) => worker.lane === 'a')).toHaveLength(1)
  expect(lane('b').step).toBeGreaterThan(1000)
})

test('where workers are forbidden, each lane says so once and for all', async () => {
  const page = fakePage()
  let spawned = 0
  page.conduct(() => {
    spawned++
    throw new DOMException('cannot be accessed from origin null', 'SecurityError')
  })
  await pass(5000)
  expect(spawned).toBe(2)
  for (const name of laneNames) {
    expect(page.lane(name).phase).toBe('failed')
    expect(said(page.lane(name))).toMatch(/^This page may not start workers here/)
  }
})
