import { useCallback } from 'react'
import type { AdaRow } from '../../../core/ada/record.ts'
import { laneNames } from '../../../core/settings/experiment.ts'
import { adaWords } from '../../../languages/late/ada.ts'
import type { Ada } from '../../../store/scene/ada.ts'
import { formatShare } from '../../base/numbers.ts'
import { ChartCard } from '../../charts/ChartCard.tsx'
import { Now } from '../../charts/Now.tsx'
import { maxPoints, type Point, thin } from '../../charts/series.ts'
import { useSampledScene } from '../useSampledScene.ts'

const lines = [
  { name: 'aTarget', lane: 'a', domain: 'target', colour: 'var(--a)' },
  { name: 'bTarget', lane: 'b', domain: 'target', colour: 'var(--b)' },
  { name: 'aSource', lane: 'a', domain: 'source', colour: 'var(--a)', dash: '3 3' },
  { name: 'bSource', lane: 'b', domain: 'source', colour: 'var(--b)', dash: '1 4' },
] as const

/** Both lanes by step, as far as each has come. */
function pointsOf(rows: Readonly<Record<'a' | 'b', readonly AdaRow[]>>): Point[] {
  const points = new Map<number, Record<string, number>>()
  for (const lane of laneNames) {
    for (const { step, source, target } of rows[lane]) {
      const values = { [`${lane}Source`]: source, [`${lane}Target`]: target }
      points.set(step, { ...points.get(step), ...values })
    }
  }
  const sorted = [...points].sort(([s], [t]) => s - t)
  return thin(
    sorted.map(([step, values]) => ({ ...values, step })),
    maxPoints,
  )
}

/** Accuracy of both lanes on both domains against step. */
export function AdaChart({ of }: { readonly of: Ada }) {
  const points = useSampledScene(
    of.shown,
    useCallback(() => {
      const { a, b } = of.shown.getState()
      return pointsOf({ a: a.rows, b: b.rows })
    }, [of]),
    250,
  )
  const { chart, chartHelp, empty, lines: named } = adaWords()
  const styles = lines.map((line) => ({ ...line, label: named[line.name] }))
  const last = points.at(-1)
  const values = styles.map(({ name, lane, label, ...rest }) => {
    const value = last?.[name]
    const dash = 'dash' in rest ? rest.dash : undefined
    return { key: name, lane, dash, label, value: value === undefined ? '–' : formatShare(value) }
  })
  return (
    <ChartCard
      ref={null}
      visible
      title={chart}
      help={chartHelp}
      now={<Now values={values} />}
      points={points}
      lines={styles}
      columns={styles}
      top={1}
      axis={(value) => formatShare(value, 0)}
      format={(value) => formatShare(value)}
      empty={empty}
    />
  )
}
