import type { Metric } from '../../core/metrics/metric.ts'

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })

/** 12 300: digits in groups, with a thin space, as in print. */
export const formatStep = (step: number): string => whole.format(step).replaceAll(',', '\u202f')

/** 12.5 %. */
export const formatShare = (share: number, digits = 1): string =>
  `${(100 * share).toFixed(digits)}\u202f%`

/** A metric's value as its declaration wants it printed. */
export function formatMetric(metric: Metric, value: number | undefined): string {
  if (value === undefined || !Number.isFinite(value)) return '–'
  if (metric.percent) return formatShare(value, metric.digits)
  // The median of counts may lie between two of them.
  const digits = metric.digits === 0 && !Number.isInteger(value) ? 1 : metric.digits
  // A true minus, and none before a 0.
  return value
    .toFixed(digits)
    .replace(/^-(?=.*[1-9])/, '−')
    .replace('-', '')
}

/** (0.31–0.52), or (31–52 %): the unit once, and no more digits than a spread deserves. */
export const formatRange = (metric: Metric, low: number, high: number): string =>
  metric.percent
    ? `(${(100 * low).toFixed(0)}–${formatShare(high, 0)})`
    : `(${formatMetric(metric, low)}–${formatMetric(metric, high)})`

/** A number for an axis or a loss: three significant digits, and a true minus. */
export const formatShort = (value: number): string =>
  Number.isFinite(value) ? String(Number(value.toPrecision(3))).replace('-', '−') : '–'

/** A divergence to four digits, or decimals below 1; no more is sure of a model in training. */
export function formatDivergence(value: number): string {
  if (value === Number.POSITIVE_INFINITY) return '∞'
  if (!Number.isFinite(value)) return '–'
  const decimals =
    Math.abs(value) < 1 ? 4 : Math.abs(value) < 10 ? 3 : Math.abs(value) < 100 ? 2 : 1
  if (Math.abs(value) < 1000) return value.toFixed(decimals).replace('-', '−')
  return value < 1e6 ? value.toFixed(0) : value.toExponential(2).replace('e+', '·10^')
}

/** A mean or a width with two decimals, and a true minus; narrow widths with two digits. */
export function formatPlace(value: number): string {
  const small = Math.abs(value) < 0.095 && Math.abs(value) >= 5e-5
  const text = small ? String(Number(value.toPrecision(2))) : value.toFixed(2)
  return text.replace('-0.00', '0.00').replace('-', '−')
}
