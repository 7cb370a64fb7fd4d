import type { LaneName } from '../../core/settings/experiment.ts'
import { pointWords } from '../../languages/late/point.ts'
import type { State } from '../../store/state.ts'
import { formatPlace } from '../base/numbers.ts'
import { letter } from '../base/palette.ts'
import { useEscape } from '../base/useEscape.ts'
import { useModescope } from '../base/useModescope.ts'
import { useSampled } from '../base/useSampled.ts'
import { selectPictured } from '../selectors/selectors.ts'
import { askedOf, moved, takesFocus } from './askAt.ts'
import classes from './probe.module.css'

const backs = {
  a: (state: State) => state.lanes.a.frame?.point?.reconstruction,
  b: (state: State) => state.lanes.b.frame?.point?.reconstruction,
}

const clear = () => useModescope.getState().ask(null)

/** The point that is asked about, in a lane's picture, and where the model brings it back to. */
export default function Crosshair({ lane }: { readonly lane: LaneName }) {
  const at = useModescope(askedOf)
  const target = useModescope(selectPictured)
  const back = useSampled(backs[lane], 100)
  useEscape(at !== null, clear)
  if (!at) return null
  const { center, halfWidth } = target
  const share = (x: number, axis: 0 | 1) => 50 + (50 * (x - center[axis])) / halfWidth
  const place = (point: readonly number[]) =>
    [share(point[0], 0), point.length > 1 ? 100 - share(point[1], 1) : 50] as const
  const [x, y] = place(at)
  const words = pointWords()
  return (
    <div className={classes.layer}>
      <svg className={classes.lines} viewBox="0 0 100 100" aria-hidden="true" data-lane={lane}>
        <path className={classes.hair} d={`M${x} 0V100${at.length > 1 ? `M0 ${y}H100` : ''}`} />
        {back && <Back from={[x, y]} to={place(back)} />}
      </svg>
      <button
        type="button"
        className={classes.cross}
        style={{ left: `${x}%`, top: `${y}%` }}
        ref={(cross) => {
          if (cross && takesFocus(lane)) cross.focus({ preventScroll: true })
        }}
        aria-label={words.cross(letter[lane], at.map(formatPlace).join(', '))}
        onClick={clear}
        onKeyDown={(event) => {
          const next = moved(at, event, target)
          if (!next) return
          event.preventDefault()
          useModescope.getState().ask(next)
        }}
      />
    </div>
  )
}

interface Line {
  readonly from: readonly [number, number]
  readonly to: readonly [number, number]
}

const Back = ({ from, to }: Line) => (
  <>
    <path className={classes.back} d={`M${from}L${to}`} />
    <circle className={classes.backEnd} cx={to[0]} cy={to[1]} r="1.4" />
  </>
)
