import type { Metric } from './metric.ts'

const files = import.meta.glob<Metric>(
  ['./*.ts', '!./*.test.ts', '!./registry.ts', '!./metric.ts', '!./evaluate.ts'],
  {
    eager: true,
    import: 'default',
  },
)

/** Every metric, in menu order. A new file in this folder joins by itself. */
export const metrics: readonly Metric[] = Object.values(files).sort((a, b) => a.order - b.order)

/** Those that a regular evaluation may have. */
export const regular: readonly Metric[] = metrics.filter(({ cost }) => cost !== 'asked')

/** Ids of those that are only measured where they are asked for. */
export const askable: readonly string[] = metrics
  .filter(({ cost }) => cost === 'asked')
  .map(({ id }) => id)

/** The metric with this id, if there is one. */
export const metricById = (id: string): Metric | undefined =>
  metrics.find((metric) => metric.id === id)
