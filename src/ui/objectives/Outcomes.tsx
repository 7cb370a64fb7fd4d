import { objectivesWords } from '../../languages/late/objectives.ts'
import { words } from '../../languages/words.ts'
import { covering, outcomeOf, tendencyOf, trials } from '../../objectives/tendency.ts'
import classes from './objectives.module.css'
import type { Offered } from './offered.ts'

/** What an entry of the list did to the modes, where it was measured: for each direction that it has. */
export function Outcomes({ of: { objective, preset } }: { readonly of: Offered }) {
  const { tendencies, outcome: say } = objectivesWords()
  const measured = trials.flatMap((trial) => {
    const outcome = outcomeOf(trial.key)
    return outcome && trial.objective === objective && trial.preset === preset
      ? [{ ...trial, outcome }]
      : []
  })
  return measured.map(({ key, direction, outcome }) => {
    const tendency = tendencyOf(outcome)
    const name = direction && words.lane.directionNames[direction]
    return (
      <span key={key} className={classes.outcome}>
        {say(tendencies[tendency], name, covering(outcome), outcome.modes.length)}
      </span>
    )
  })
}
