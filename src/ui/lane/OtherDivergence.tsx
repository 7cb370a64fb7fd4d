import type { LaneName } from '../../core/settings/experiment.ts'
import { helpOf, optionLabel } from '../../languages/declared.ts'
import { words } from '../../languages/words.ts'
import { useModescope } from '../base/useModescope.ts'
import { useView } from '../base/view.ts'
import { directionOf, divergenceChoice } from '../selectors/presets.ts'
import { selectChoice } from '../selectors/selectors.ts'
import classes from './switches.module.css'

/** The two that have a switch of their own. */
const kls = ['kl', 'rkl']

/** The divergences beside the two KLs, where there is a choice; else whether it is one of the two. */
export function OtherDivergence({ lane }: { readonly lane: LaneName }) {
  const choice = useModescope(selectChoice[lane])
  const set = useModescope((state) => state.setObjectiveValue)
  const param = divergenceChoice(choice)
  const { neither, other, otherName } = words.lane
  if (!param) {
    return directionOf(choice) === null && <span className={classes.neither}>{neither}</span>
  }
  const chosen = String(choice.values.divergence)
  const isOther = !kls.includes(chosen)
  return (
    <select
      className={classes.other}
      data-on={isOther}
      aria-label={otherName}
      aria-description={helpOf(param)}
      value={isOther ? chosen : ''}
      onChange={({ currentTarget: { value } }) => {
        set(lane, 'divergence', value)
        // Its dial stands there.
        if (value === 'alpha') useView.getState().openTab('divergence')
      }}
    >
      {!isOther && <option value="">{other}</option>}
      {param.options
        .filter(({ value }) => !kls.includes(value))
        .map((option) => (
          <option key={option.value} value={option.value}>
            {optionLabel(param, option)}
          </option>
        ))}
    </select>
  )
}
