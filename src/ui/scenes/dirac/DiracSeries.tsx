import { useComputedColorScheme } from '@mantine/core'
import { useCallback, useId, useState } from 'react'
import { diracWords } from '../../../languages/late/dirac.ts'
import { words } from '../../../languages/words.ts'
import type { Dirac } from '../../../store/scene/dirac.ts'
import { formatShort, formatStep } from '../../base/numbers.ts'
import { palettes } from '../../base/palette.ts'
import type { Pen } from '../../canvas/view.ts'
import { ChartTable } from '../../charts/ChartTable.tsx'
import charts from '../../charts/charts.module.css'
import type { Point } from '../../charts/series.ts'
import { useCanvas } from '../useCanvas.ts'
import classes from './dirac.module.css'
import { newest, paintSeries, shownSteps } from './series.ts'

/** θ and ψ of both games against step, and the table of their numbers. */
export function DiracSeries({ of }: { readonly of: Dirac }) {
  const palette = palettes[useComputedColorScheme('light')]
  const [open, setOpen] = useState(false)
  const id = useId()
  const paint = useCallback(
    (pen: Pen, width: number, height: number) => {
      const { a, b } = of.games
      const trails = { a: a.trail, b: b.trail }
      paintSeries(pen, width, height, { trails, step: of.store.getState().step, palette })
    },
    [of, palette],
  )
  const canvas = useCanvas(of.store, paint)
  const { series, seriesLast, table } = diracWords()
  return (
    <figure className={classes.series}>
      <figcaption className={charts.caption}>
        <h3 className={charts.title}>{series}</h3>
        <span className={charts.now}>{seriesLast(formatStep(shownSteps))}</span>
        <button type="button" className={charts.toggle} popoverTarget={id} aria-label={table}>
          {words.charts.table}
        </button>
      </figcaption>
      <canvas ref={canvas} className={classes.plot} role="img" aria-label={series} />
      <div
        id={id}
        popover="auto"
        className={charts.popover}
        onToggle={({ newState }) => setOpen(newState === 'open')}
      >
        {open && (
          <ChartTable
            caption={series}
            points={pointsOf(of)}
            columns={[
              { name: 'theta.a', label: 'A θ' },
              { name: 'psi.a', label: 'A ψ' },
              { name: 'theta.b', label: 'B θ' },
              { name: 'psi.b', label: 'B ψ' },
            ]}
            format={formatShort}
          />
        )}
      </div>
    </figure>
  )
}

/** The newest steps of both, by step. */
function pointsOf({ games: { a, b } }: Dirac): Point[] {
  const points = new Map<number, Record<string, number>>()
  for (const [lane, { trail, walk }] of [
    ['a', a],
    ['b', b],
  ] as const) {
    const [thetas, psis] = [newest(trail, 0), newest(trail, 1)]
    thetas.forEach((theta, i) => {
      const step = walk.step - thetas.length + 1 + i
      points.set(step, {
        ...points.get(step),
        [`theta.${lane}`]: theta,
        [`psi.${lane}`]: psis[i],
      })
    })
  }
  return [...points].sort(([s], [t]) => s - t).map(([step, values]) => ({ step, ...values }))
}
