import { canonical } from '../../core/divergences/canonical.ts'
import type { Divergence } from '../../core/divergences/divergence.ts'
import { divergenceLabel } from '../../languages/declared.ts'
import { divergenceWords } from '../../languages/late/divergence.ts'
import { formatCost } from './cost.ts'
import classes from './divergence.module.css'
import { generatorPoints, mostCost, mostDense } from './generatorPath.ts'

const width = 144
const left = 12
const plot = 58
const height = plot + 14

const toX = (u: number) => left + (u / mostDense) * (width - left - 4)
const toY = (f: number) => plot - (f / mostCost) * (plot - 4)

const path = (divergence: Divergence) =>
  generatorPoints(divergence)
    .map(([u, f], i) => `${i === 0 ? 'M' : 'L'}${toX(u).toFixed(1)} ${toY(f).toFixed(1)}`)
    .join('')

/** f(u) against u = p/q, in the scale in which all divergences agree near p = q. */
export function GeneratorPlot({ divergence }: { readonly divergence: Divergence }) {
  const { plot: say, plotPoint, junk, missed } = divergenceWords()
  const points = [0, 1, mostDense].map((u) =>
    plotPoint(formatCost(canonical(divergence, u)), String(u)),
  )
  return (
    <svg
      className={classes.plot}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={say(divergenceLabel(divergence), points.join(', '))}
    >
      <rect x={left} y="0" width={toX(1) - left} height={plot} className={classes.tooMuch} />
      <rect x={toX(1)} y="0" width={width - toX(1)} height={plot} className={classes.tooLittle} />
      {[1, 2, 3].map((f) => (
        <g key={f}>
          <line x1={left} x2={width} y1={toY(f)} y2={toY(f)} className={classes.grid} />
          <text x={left - 3} y={toY(f) + 4} textAnchor="end">
            {f}
          </text>
        </g>
      ))}
      <line x1={left} x2={width} y1={plot} y2={plot} className={classes.axis} />
      <svg x="0" y="0" width={width} height={plot + 2} aria-hidden="true">
        <path d={path(divergence)} className={classes.curve} />
      </svg>
      <text x={left + 2} y={plot + 11}>
        0
      </text>
      <text x={toX(1)} y={plot + 11} textAnchor="middle">
        1
      </text>
      <text x={width - 2} y={plot + 11} textAnchor="end">
        p/q = {mostDense}
      </text>
      <text x={(left + toX(1)) / 2 + 1} y="12" textAnchor="middle" className={classes.side}>
        {junk}
      </text>
      <text x={(toX(1) + width) / 2} y="12" textAnchor="middle" className={classes.side}>
        {missed}
      </text>
    </svg>
  )
}
