import type { LaneName } from '../../core/experiment.ts'
import type { Params } from '../../core/params.ts'
import { useModescope } from '../../store/store.ts'
import { ParamList } from '../controls/ParamList.tsx'
import { letter } from '../palette.ts'
import { objectiveOf, selectChoice } from '../selectors.ts'
import { strings } from '../strings.ts'
import classes from './settings.module.css'

interface Props {
  readonly lane: LaneName
  readonly id: string
  readonly summary: string
}

const part = (params: Params, live: boolean): Params =>
  Object.fromEntries(Object.entries(params).filter(([, param]) => (param.live ?? false) === live))

/** The objective's own settings, those that may change while it trains apart from the others. */
export function LaneSettings({ lane, id, summary }: Props) {
  const choice = useModescope(selectChoice[lane])
  const set = useModescope((state) => state.setObjectiveValue)
  const { params, reference } = objectiveOf(choice)
  const groups = [
    { title: strings.lane.live, params: part(params, true) },
    { title: strings.lane.restarting, params: part(params, false) },
  ].filter((group) => Object.keys(group.params).length > 0)
  return (
    <section
      id={id}
      className={classes.settings}
      aria-label={strings.lane.settingsOf(letter[lane])}
    >
      <p className={classes.source}>{summary}</p>
      {groups.map((group) => (
        <div key={group.title} className={classes.group}>
          <h3>{group.title}</h3>
          <ParamList
            params={group.params}
            values={choice.values}
            onChange={(name, value) => set(lane, name, value)}
          />
        </div>
      ))}
      <p className={classes.source}>
        {strings.lane.source}: {reference}
      </p>
    </section>
  )
}
