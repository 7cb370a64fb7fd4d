import { expect, test } from 'vitest'
import { choose, type Experiment } from '../core/settings/experiment.ts'
import { targetFamily } from '../core/targets/registry.ts'
import { defaultExperiment } from '../objectives/defaults.ts'
import { startOf } from '../objectives/fit/start.ts'
import { objectiveById } from '../objectives/registry.ts'
import { modescope } from './store.ts'

const fit = objectiveById('fit')!
const vae = objectiveById('vae')!
const gan = objectiveById('nonsaturating')!

/** The lanes after the action, and how often the experiment changed. */
function both(lanes: Experiment['lanes']) {
  modescope.setState({ experiment: { ...defaultExperiment, lanes } })
  let changes = 0
  const stop = modescope.subscribe(
    (state) => state.experiment,
    () => changes++,
  )
  modescope.getState().fitBothDirections()
  stop()
  const { a, b } = modescope.getState().experiment.lanes
  expect(changes).toBe(1)
  expect([a.id, b.id]).toEqual(['fit', 'fit'])
  expect(fit.direction(a.values as never)).toBe('forward')
  expect(fit.direction(b.values as never)).toBe('reverse')
  // The divergence is all that differs.
  expect({ ...a.values, divergence: '' }).toEqual({ ...b.values, divergence: '' })
  return a.values
}

test('without a fit: one Gaussian, from the same start', () => {
  const values = both({ a: choose(gan), b: choose(vae) })
  expect(values.model).toBe('gaussian')
  const target = targetFamily('ring')!.build(choose(targetFamily('ring')!).values as never)
  expect(startOf(String(values.start), target)).toEqual(fit.start?.(values as never, target))
})

test('the settings of a fit are kept, whichever lane it is in', () => {
  const own = { model: 'mixture', components: 2, start: '1_2_0.5', divergence: 'tv', length: 0.1 }
  for (const lanes of [
    { a: choose(fit, own), b: choose(gan) },
    { a: choose(vae), b: choose(fit, own) },
    { a: choose(fit, own), b: choose(fit, { start: '3_1' }) },
  ]) {
    expect(both(lanes)).toMatchObject({ ...own, divergence: 'kl' })
  }
})
