import { useComputedColorScheme } from '@mantine/core'
import type { LaneName } from '../../core/settings/experiment.ts'
import { criticLabel } from '../../languages/declared.ts'
import { words } from '../../languages/words.ts'
import type { State } from '../../store/state.ts'
import { css, type Palette, palettes } from '../base/palette.ts'
import { useModescope } from '../base/useModescope.ts'
import { useSampled } from '../base/useSampled.ts'
import { limitOf } from '../canvas/divergingScale.ts'
import classes from './lane.module.css'

/** The map of `divergingColours`, from where q is denser to where p is. */
const gradient = ({ paper, more, less }: Palette): string =>
  `linear-gradient(to right, ${[...less]
    .reverse()
    .concat([paper], more)
    .map((stop) => css(stop))})`

const limits = {
  a: ({ lanes }: State) =>
    lanes.a.frame?.layers.field ? limitOf(lanes.a.frame.layers.field) : null,
  b: ({ lanes }: State) =>
    lanes.b.frame?.layers.field ? limitOf(lanes.b.frame.layers.field) : null,
}

const own = {
  a: ({ lanes }: State) => lanes.a.frame?.ownCritic,
  b: ({ lanes }: State) => lanes.b.frame?.ownCritic,
}

/** What the colours of the critic field mean, while it is shown; or that there is no critic. */
export function FieldKey({ lane }: { readonly lane: LaneName }) {
  const shown = useModescope((state) => state.layers.field)
  const starting = useModescope((state) => state.lanes[lane].phase === 'starting')
  const limit = useSampled(limits[lane], 250, shown)
  const ownName = useModescope(own[lane])
  const isOwn = ownName !== undefined
  const palette = palettes[useComputedColorScheme('light')]
  const { noCritic, critic, ownCritic, modelDenser, dataDenser } = words.lane
  if (!shown) return null
  if (limit === null) return starting ? null : <p className={classes.key}>{noCritic}</p>
  return (
    <p className={classes.key}>
      <span>{isOwn ? ownCritic(criticLabel(ownName)) : critic}</span>
      <span>
        {!isOwn && (
          <>
            <i className="q">q</i> {modelDenser}
          </>
        )}{' '}
        −{limit}
      </span>
      <span className={classes.ramp} style={{ background: gradient(palette) }} />
      <span>
        +{limit}{' '}
        {!isOwn && (
          <>
            <i>p</i> {dataDenser}
          </>
        )}
      </span>
    </p>
  )
}
