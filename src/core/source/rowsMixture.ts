import type { Component, Mixture } from '../gaussian/mixture.ts'
import type { Plotted } from '../space/space.ts'
import type { RowsSource } from './source.ts'

/** What rows are drawn from, as Gaussians of their jitter's sd: of none where there is no jitter. */
export function rowsMixture({ rows, weights, jitter }: RowsSource, { dim }: Plotted): Mixture {
  const n = rows.length / dim
  const flat = dim < 2
  return Array.from(
    { length: n },
    (_, i): Component => ({
      weight: weights ? weights[i] : 1 / n,
      mean: [rows[dim * i], flat ? 0 : rows[dim * i + 1]],
      sd: [jitter, flat ? 0 : jitter],
      angle: 0,
    }),
  )
}
