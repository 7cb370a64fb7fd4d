import type { LaneName } from '../../core/settings/experiment.ts'
import type { Params } from '../../core/settings/params.ts'
import { strings } from '../../languages/en/page.ts'
import { useModescope } from '../../store/store.ts'
import { ParamList } from '../params/ParamList.tsx'
import { settledElsewhere } from '../selectors/presets.ts'
import { objectiveOf, selectChoice } from '../selectors/selectors.ts'
import classes from './settings.module.css'

const words = strings.lane

/** The objective's own settings, those that may change while it trains apart from the others. */
export function LaneSettings({ lane }: { readonly lane: LaneName }) {
  const choice = useModescope(selectChoice[lane])
  const set = useModescope((state) => state.setObjectiveValue)
  const { params, reference, summary } = objectiveOf(choice)
  const elsewhere = settledElsewhere(choice)
  const part = (live: boolean): Params =>
    Object.fromEntries(
      Object.entries(params).filter(
        ([name, param]) => (param.live ?? false) === live && !elsewhere.has(name),
      ),
    )
  const groups = [
    { title: words.live, params: part(true) },
    { title: words.restarting, params: part(false) },
  ].filter((group) => Object.keys(group.params).length > 0)
  return (
    <div className={classes.settings}>
      <p className={classes.source}>{summary(choice.values as never)}</p>
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
        {words.source}: {reference}
      </p>
    </div>
  )
}
