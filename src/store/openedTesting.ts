import { vi } from 'vitest'
import { laneNames } from '../core/settings/experiment.ts'
import { fakePage } from './run/testing.ts'

export const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

export const drawn = '#target=drawnline&seed=4'
export const edited = `${drawn}&at=40:b.beta=2&at=90:target.modes=1_3_1`

/** A page with a link in it, half a second later. */
export async function opened(hash: string) {
  const page = fakePage()
  page.store.getState().open(hash)
  page.conduct()
  await pass(500)
  const state = page.store.getState
  const steps = () => laneNames.map((lane) => page.lane(lane).step)
  const shown = () => laneNames.map((lane) => page.lane(lane).frame?.samples[0])
  const beta = () => state().experiment.lanes.b.values.beta
  const modes = () => state().experiment.target.values.modes
  return { ...page, state, steps, shown, beta, modes }
}
