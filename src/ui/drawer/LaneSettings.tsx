import type { LaneName } from '../../core/settings/experiment.ts'
import type { Params } from '../../core/settings/params.ts'
import { summaryOf } from '../../languages/declared.ts'
import { settingsWords } from '../../languages/late/settings.ts'
import { useModescope } from '../base/useModescope.ts'
import { ParamList } from '../params/ParamList.tsx'
import { settledElsewhere } from '../selectors/presets.ts'
import { objectiveOf, selectChoice, selectKind } from '../selectors/selectors.ts'
import classes from './settings.module.css'

/** The objective's own settings, those that may change while it trains apart from the others. */
export function LaneSettings({ lane }: { readonly lane: LaneName }) {
  const choice = useModescope(selectChoice[lane])
  const set = useModescope((state) => state.setObjectiveValue)
  const kind = useModescope(selectKind)
  const objective = objectiveOf(choice)
  const { params, reference } = objective
  const elsewhere = settledElsewhere(choice)
  const part = (live: boolean): Params =>
    Object.fromEntries(
      Object.entries(params).filter(
        ([name, param]) => (param.live ?? false) === live && !elsewhere.has(name),
      ),
    )
  const groups = [
    { title: settingsWords().live, params: part(true) },
    { title: settingsWords().restarting, params: part(false) },
  ].filter((group) => Object.keys(group.params).length > 0)
  return (
    <div className={classes.settings}>
      <p className={classes.source}>{summaryOf(objective, choice.values)}</p>
      {groups.map((group) => (
        <div key={group.title} className={classes.group}>
          <h3>{group.title}</h3>
          <ParamList
            params={group.params}
            values={choice.values}
            kind={kind}
            onChange={(name, value) => set(lane, name, value)}
          />
        </div>
      ))}
      <p className={classes.source}>
        {settingsWords().source}: {reference}
      </p>
    </div>
  )
}
