import type { PointFacts } from '../../core/record/pointFacts.ts'
import { pointWords } from '../../languages/late/point.ts'
import { formatPlace } from '../base/numbers.ts'
import classes from './probe.module.css'

/** Codes are seen this far each way, in sds of the prior. */
const REACH = 3
const SIDE = 84

type Posterior = NonNullable<PointFacts['posterior']>

/** The two dimensions of which x tells most, by the sd of e(z|x); of a code of one dimension it twice. */
export function mostTold({ sd }: Posterior): readonly [number, number] {
  const order = [...sd.keys()].sort((a, b) => sd[a] - sd[b]).slice(0, 2)
  const [first, second = first] = order.sort((a, b) => a - b)
  return [first, second]
}

/** e(z|x) at 1 and 2 sd, over the prior. */
export function CodePicture({ posterior }: { readonly posterior: Posterior }) {
  const axes = mostTold(posterior)
  const scale = SIDE / (2 * REACH)
  const [x, y] = axes.map((axis) => posterior.mean[axis])
  const [a, b] = axes.map((axis) => posterior.sd[axis])
  const name = (axis: number) => `z${axis + 1}`
  const said = axes.map((axis) =>
    pointWords().code(
      name(axis),
      formatPlace(posterior.mean[axis]),
      formatPlace(posterior.sd[axis]),
    ),
  )
  const center = { cx: SIDE / 2, cy: SIDE / 2 }
  const at = { cx: SIDE / 2 + x * scale, cy: SIDE / 2 - y * scale }
  return (
    <svg
      className={classes.code}
      viewBox={`0 0 ${SIDE} ${SIDE}`}
      role="img"
      aria-label={said.join(', ')}
    >
      {[1, 2].map((sds) => (
        <circle key={sds} {...center} r={sds * scale} stroke="var(--ink-2)" strokeDasharray="4 3" />
      ))}
      {[1, 2].map((sds) => (
        <ellipse
          key={sds}
          {...at}
          rx={sds * a * scale}
          ry={sds * b * scale}
          stroke="var(--q-badge)"
          strokeWidth={2.5 - sds / 2}
        />
      ))}
      <circle {...at} r="2" fill="var(--q-badge)" />
      <text x={SIDE - 3} y={SIDE / 2 - 3} textAnchor="end">
        {name(axes[0])}
      </text>
      <text x={SIDE / 2 + 3} y="11">
        {name(axes[1])}
      </text>
    </svg>
  )
}
