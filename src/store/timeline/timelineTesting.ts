import { laneNames } from '../../core/settings/experiment.ts'
import { opened, pass } from '../run/courseTesting.ts'
import { viewed } from './viewed.ts'

/** A page that has trained for a while, and is still. */
export async function trained(until = 1234) {
  const page = await opened()
  const { state } = page
  state().runTo(until)
  await pass(10_000)
  const seen = () => viewed(state())
  /** What is seen of a lane: the step of its picture, of its numbers, and its own. */
  const steps = () =>
    laneNames.map((lane) => {
      const { frame, measured, step } = seen().lanes[lane]
      return [frame?.step, measured?.step, step]
    })
  const numbers = () => laneNames.map((lane) => seen().lanes[lane].frame?.samples[0])
  return { ...page, seen, steps, numbers }
}

export const both = <T>(one: T) => [one, one]
