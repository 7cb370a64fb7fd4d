import { afterEach, expect, test, vi } from 'vitest'
import meanShift from '../../core/metrics/fixtures/meanShift.ts'
import { unedited } from '../../core/settings/course.ts'
import { choose } from '../../core/settings/experiment.ts'
import { defaultExperiment } from '../../objectives/defaults.ts'
import { objectiveById } from '../../objectives/registry.ts'
import type { Command, Event } from './protocol.ts'

// As if its file lay among the metrics.
vi.mock(import('../../core/metrics/registry.ts'), async (load) => {
  const { metrics, ...rest } = await load()
  return { ...rest, metrics: [...metrics, meanShift], askable: [meanShift.id] }
})

afterEach(() => void vi.unstubAllGlobals())

const wanted = { samples: 8, layers: [] }
const training = { ...defaultExperiment.training, batch: 8, width: 4, depth: 1, every: 5 }
const lanes = { ...defaultExperiment.lanes, a: choose(objectiveById('fgan')!) }
const course = unedited({ ...defaultExperiment, training, lanes })

test('what a perfect model scores is told of a metric once it is shown, and not before', async () => {
  const told: Event[] = []
  const page = {
    onmessage: (_: { data: Command }) => {},
    postMessage: (event: Event) => void told.push(event),
  }
  vi.stubGlobal('self', page)
  await import('./worker.ts')
  const bands = () => told.flatMap((event) => (event.type === 'context' ? [event.perfect] : []))
  page.onmessage({
    data: { type: 'start', run: 1, lane: 'a', course, backend: 'wasm', wanted },
  })
  await vi.waitFor(() => expect(bands()).toHaveLength(1), { timeout: 60_000 })
  expect(bands()[0]).toHaveProperty('slicedW2')
  expect(bands()[0]).not.toHaveProperty(meanShift.id)

  const shown = { ...wanted, metrics: [meanShift.id] }
  const advance = { type: 'advance', run: 1, budget: 60_000, wanted: shown } as const
  // The first brings the wish along, the second what is measured by it; neither asks for two bands.
  for (const until of [4, 9]) page.onmessage({ data: { ...advance, until } })
  await vi.waitFor(() => expect(bands()).toHaveLength(2), { timeout: 60_000 })
  const { low, mean, high } = bands()[1][meanShift.id]
  expect(low).toBeLessThanOrEqual(mean)
  expect(high).toBeGreaterThanOrEqual(mean)
  const rows = told.flatMap((event) => (event.type === 'frame' ? event.frame.rows : []))
  expect(rows.find(({ step }) => step === 5)?.metrics[meanShift.id]?.[0]).toBeGreaterThan(0)
}, 120_000)
