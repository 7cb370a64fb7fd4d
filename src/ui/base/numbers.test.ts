import { expect, test } from 'vitest'
import { metricById } from '../../core/metrics/registry.ts'
import { formatMetric } from './numbers.ts'

test('a metric is printed with its digits, a true minus, and no minus before a 0', () => {
  const printed = (id: string, value: number | undefined) => formatMetric(metricById(id)!, value)
  expect(printed('iwaeBound', -404.1861)).toBe('−404.186')
  expect(printed('mmd', -0.00003)).toBe('0.0000')
  expect(printed('mmd', -0.00005001)).toBe('−0.0001')
  expect(printed('precision', 0.9724)).toBe('97.2\u202f%')
  expect(printed('modes', 7.5)).toBe('7.5')
  expect(printed('mmd', undefined)).toBe('–')
})
