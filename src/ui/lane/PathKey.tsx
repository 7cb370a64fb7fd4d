import { useComputedColorScheme } from '@mantine/core'
import { pathTimes } from '../../core/record/frame.ts'
import type { LaneName } from '../../core/settings/experiment.ts'
import { keyWords } from '../../languages/late/layerKeys.ts'
import type { State } from '../../store/state.ts'
import { palettes } from '../base/palette.ts'
import { useModescope } from '../base/useModescope.ts'
import { useView } from '../base/view.ts'
import { objectiveOf, selectChoice, selectStage } from '../selectors/selectors.ts'
import classes from './lane.module.css'
import { Stroke } from './Stroke.tsx'

const there = {
  a: ({ lanes }: State) => lanes.a.frame?.layers.velocity !== undefined,
  b: ({ lanes }: State) => lanes.b.frame?.layers.velocity !== undefined,
}

/** Which arrows are learnt, and the time that they are of. */
export function PathKey({ lane }: { readonly lane: LaneName }) {
  const shown = useModescope((state) => state.layers.velocity)
  const isThere = useModescope(there[lane])
  const onLine = useModescope((state) => selectStage(state).space === 'line')
  const time = useView((view) => view.time)
  const palette = palettes[useComputedColorScheme('light')]
  const choice = useModescope(selectChoice[lane])
  const { arrows } = objectiveOf(choice).graph?.(choice.values as never) ?? { arrows: [] }
  const field = arrows.find((arrow) => arrow.field)?.field
  if (!shown || !isThere || !field) return null
  const { fields, learnt, exactly, pathTime, pathTimeName } = keyWords()
  return (
    <p className={classes.key}>
      <span>{fields[field]}:</span>
      <span>
        <Stroke colour={palette.lane[lane]} /> {learnt}
      </span>
      <span>
        <Stroke colour={palette.ink} /> {exactly}
      </span>
      {!onLine && (
        <label className={classes.time}>
          {pathTime(pathTimes[time])}
          <input
            type="range"
            aria-label={pathTimeName}
            aria-valuetext={pathTime(pathTimes[time])}
            min={0}
            max={pathTimes.length - 1}
            value={time}
            onChange={({ currentTarget }) => useView.getState().lookAt(Number(currentTarget.value))}
          />
        </label>
      )}
    </p>
  )
}
