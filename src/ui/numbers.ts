import type { Metric } from '../core/metrics/metric.ts'

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })

/** 12 300: digits in groups, with a thin space, as in print. */
export const formatStep = (step: number): string => whole.format(step).replaceAll(',', '\u202f')

/** 12.5 %. */
export const formatShare = (share: number, digits = 1): string =>
  `${(100 * share).toFixed(digits)}\u202f%`

/** A metric's value as its declaration wants it printed. */
export function formatMetric(metric: Metric, value: number | undefined): string {
  if (value === undefined || !Number.isFinite(value)) return '–'
  return metric.percent ? formatShare(value, metric.digits) : value.toFixed(metric.digits)
}

/** A number for an axis or a loss: three significant digits, and a true minus. */
export const formatShort = (value: number): string =>
  Number.isFinite(value) ? String(Number(value.toPrecision(3))).replace('-', '−') : '–'
