import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { lanes } from '../../languages/en/failures.ts'
import { say } from '../../languages/say.ts'
import { dragged, opened, pass } from './courseTesting.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a worker that is replaced', () => {
  test('meets the edits of the way, and a drag meanwhile waits until it is where it was', async () => {
    const { state, tune, drag, behaviour, lane, steps, expectTrue } = await opened()
    tune(0.5)
    await pass(300)
    drag(1)
    await pass(300)
    const [front] = steps()
    behaviour.a.fails.push('out of luck.')
    behaviour.a.step = 10
    await pass(100)
    expect(lane('a').step).toBeLessThan(front)
    drag(2)
    await pass(20_000)
    // The other lane had made its round when this one failed in it.
    const [, , mine, other] = state().course.edits
    expect(mine.change).toEqual({ target: dragged(2), lane: 'a' })
    expect(mine.step).toBeGreaterThanOrEqual(front)
    expect(other.step).toBeGreaterThan(mine.step)
    expect(steps()[0]).toBeGreaterThan(other.step)
    expectTrue()
  })

  test('fails with an edit under way: it is not lost', async () => {
    const { state, tune, behaviour, expectTrue } = await opened()
    behaviour.a.fails.push('out of luck.')
    tune(0.5)
    await pass(5000)
    expect(state().course.edits).toHaveLength(1)
    expectTrue()
  })

  test('after more edits than are kept it says that it is another run', async () => {
    const { state, drag, behaviour, lane } = await opened()
    for (let i = 1; i <= 450; i++) {
      drag(i / 100)
      await pass(40)
    }
    expect(state().course.thinned).toBeGreaterThan(0)
    behaviour.a.fails.push('out of luck.')
    await pass(100)
    expect(lane('a').notice).toMatchObject({ code: 'replaced', thinned: true })
    const said = say(lanes.laneNotice, lane('a').notice!)
    expect(said).toContain('this is another run')
    expect(said).not.toContain('repeats')
  })
})
