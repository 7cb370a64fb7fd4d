import { expect, vi } from 'vitest'
import { type Course, unedited } from '../../core/settings/course.ts'
import { choose, laneNames } from '../../core/settings/experiment.ts'
import { targetFamily } from '../../core/targets/registry.ts'
import { defaultExperiment } from '../../objectives/defaults.ts'
import { fakePage } from './testing.ts'
import { replayed } from './trainingTesting.ts'

export const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)
export const drawn = choose(targetFamily('drawnline')!)
export const dragged = (x: number) => ({ ...drawn, values: { modes: `1_${x}_1` } })
export const onLine = { ...defaultExperiment, target: drawn }

/** A page that trains a course. */
export async function opened(course: Course = unedited(onLine)) {
  const page = fakePage()
  page.store.setState({ course, experiment: course.experiment })
  page.conduct()
  await pass(500)
  const state = page.store.getState
  const drag = (x: number) => state().setTargetValue('modes', dragged(x).values.modes)
  const tune = (rate: number) => state().setObjectiveValue('a', 'criticRate', rate)
  const steps = () => laneNames.map((lane) => page.lane(lane).step)
  /** Whether what the lanes show is what their course says. */
  const expectTrue = () => {
    for (const lane of laneNames) {
      const { frame, step } = page.lane(lane)
      expect(frame?.step).toBe(step)
      expect(frame?.samples[0]).toBe(replayed(state().course, lane, step))
    }
  }
  return { ...page, state, drag, tune, steps, expectTrue }
}
