import { describe, expect, test } from 'vitest'
import { sweep } from '../../languages/en/sweep.ts'
import { say } from '../../languages/say.ts'
import { catalogue, defaultExperiment } from '../../objectives/defaults.ts'
import { sweepCsv } from '../record/sweepResult.ts'
import { changes } from './changes.ts'
import { choice, int, real, toggle } from './params.ts'
import {
  readValues,
  type SweepValues,
  suggestValues,
  sweepables,
  sweepExperiments,
  sweptLanes,
} from './sweep.ts'

const all = sweepables(defaultExperiment, catalogue)
const find = (key: string) => all.find((entry) => entry.key === key)!

describe('what can be swept', () => {
  test('is every declared setting of target, training and lanes, by its key in the link', () => {
    for (const key of ['target.modes', 'width', 'optimiser', 'a.criticRate', 'b.beta']) {
      expect(find(key)?.key).toBe(key)
    }
    expect(find('a.instanceNoise').value).toBe(defaultExperiment.lanes.a.values.instanceNoise)
  })

  test('is not how the experiment is repeated or measured', () => {
    for (const key of ['seed', 'runs', 'every', 'capture']) expect(find(key)).toBeUndefined()
  })

  test('a lane’s setting has a say in that lane only', () => {
    expect(sweptLanes(find('b.beta'))).toEqual(['b'])
    expect(sweptLanes(find('width'))).toEqual(['a', 'b'])
    expect(sweptLanes(find('target.modes'))).toEqual(['a', 'b'])
  })
})

test.each(all.map((entry) => [entry.key, entry] as const))(
  'the suggestion for %s is a sweep that can be run',
  (_, entry) => {
    const { values, problem } = readValues(entry.param, suggestValues(entry))
    expect(problem).toBeNull()
    expect(values.length).toBeGreaterThanOrEqual(2)
  },
)

const wrong = ({ problem }: SweepValues) => problem && say(sweep.problem, problem)

test('values are read as the link reads them, and what is wrong is said', () => {
  const number = real({ label: '', help: '', default: 1, min: 0, max: 2 })
  expect(readValues(number, '0, 0.5,2 ,0.5,')).toEqual({ values: [0, 0.5, 2], problem: null })
  expect(wrong(readValues(number, '0, 3'))).toBe('“3” must lie between 0 and 2.')
  expect(wrong(readValues(number, '0, x'))).toBe('“x” is not a number.')
  expect(wrong(readValues(number, '1'))).toContain('at least two')
  expect(wrong(readValues(number, ''))).toContain('at least two')
  const whole = int({ label: '', help: '', default: 1, min: 0, max: 20 })
  expect(wrong(readValues(whole, '1,2,3,4,5,6,7,8,9'))).toContain('at most 8')
  const named = choice({
    label: '',
    help: '',
    default: 'x',
    options: [
      { value: 'x', label: 'X' },
      { value: 'y', label: 'Y' },
    ],
  })
  expect(readValues(named, 'y, x').values).toEqual(['y', 'x'])
  expect(readValues(toggle({ label: '', help: '', default: true }), '0, 1').values).toEqual([
    false,
    true,
  ])
})

describe('the experiments of a sweep', () => {
  test('differ from the first in nothing but the swept setting', () => {
    for (const entry of all) {
      const { values } = readValues(entry.param, suggestValues(entry))
      const experiments = sweepExperiments(defaultExperiment, entry, values, 5, 2000)
      expect(experiments).toHaveLength(values.length)
      const [first, ...others] = experiments
      for (const other of others) {
        const { restart, live } = changes(first, other, catalogue)
        expect([...restart, ...live.a, ...live.b]).toMatchObject([{ name: entry.name }])
      }
    }
  })

  test('have the seeds and the end that were asked for, and are measured there', () => {
    for (const steps of [2000, 4999, 10, 1]) {
      const [{ training }] = sweepExperiments(defaultExperiment, find('width'), [8], 5, steps)
      expect(training.runs).toBe(5)
      expect(training.seed).toBe(defaultExperiment.training.seed)
      expect(steps % training.every).toBe(0)
      expect(steps / training.every).toBeLessThanOrEqual(4)
    }
  })
})

test('a CSV has one line for each run', () => {
  const { key, param } = find('a.instanceNoise')
  const text = sweepCsv(key, param, [
    {
      value: 0.05,
      lane: 'a',
      seed: 1,
      status: 'ok',
      step: 500,
      metrics: { modes: 3, highQuality: 0.5 },
    },
    { value: 0.1, lane: 'a', seed: 1, status: 'diverged', step: 250, metrics: {} },
  ])
  expect(text).toBe(
    `parameter,value,lane,seed,status,step,modes,highQuality
a.instanceNoise,0.05,a,1,ok,500,3,0.5
a.instanceNoise,0.1,a,1,diverged,250,,
`,
  )
})
