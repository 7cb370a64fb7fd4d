import type { LaneName } from '../../core/settings/experiment.ts'
import { words } from '../../languages/words.ts'
import type { Family } from '../../objectives/objective.ts'
import type { Direction } from '../../objectives/preset.ts'
import { hasCorners } from '../../objectives/switches.ts'
import { letter } from '../base/palette.ts'
import { useModescope } from '../base/useModescope.ts'
import { RadioRow } from '../controls/RadioRow.tsx'
import { directionOf } from '../selectors/presets.ts'
import { objectiveOf, selectChoice, selectTarget } from '../selectors/selectors.ts'
import { MoreObjectives } from './MoreObjectives.tsx'
import { OtherDivergence } from './OtherDivergence.tsx'
import { Pictogram } from './Pictogram.tsx'
import classes from './switches.module.css'

/** Those with a switch of their own. */
const switched: readonly Family[] = ['fit', 'gan', 'vae']

const P = () => <i>p</i>
const Q = () => <i className="q">q</i>

/** The two switches that matter most. Where neither direction holds, neither is on. */
export function Switches({ lane }: { readonly lane: LaneName }) {
  const choice = useModescope(selectChoice[lane])
  const setSwitches = useModescope((state) => state.setSwitches)
  const { family } = objectiveOf(choice)
  const direction = directionOf(choice)
  const { kind } = useModescope(selectTarget).space
  const { families, directions, directionNames, noFit } = words.lane
  const option = (value: Direction) => ({
    value,
    label: `${directionNames[value]}, ${directions[value]}`,
    content: (
      <>
        <Pictogram direction={value} />
        <span className={classes.direction}>
          <span className={classes.kl}>
            KL({value === 'forward' ? <P /> : <Q />}‖{value === 'forward' ? <Q /> : <P />})
          </span>
          <span className={classes.tendency}>{directions[value]}</span>
        </span>
      </>
    ),
  })
  return (
    <div className={classes.switches}>
      <h2 id={`lane-${lane}`} className={classes.letter} tabIndex={-1}>
        <span className="hidden">{words.lane.name(letter[lane])}</span>
        <span aria-hidden="true">{letter[lane]}</span>
      </h2>
      <RadioRow<Family>
        legend={words.lane.family}
        className={classes.family}
        options={[
          { value: 'fit', label: families.fit, ...(kind === 'image' && { closed: noFit }) },
          { value: 'gan', label: families.gan },
          { value: 'vae', label: families.vae },
        ]}
        value={family}
        onChange={(next) =>
          setSwitches(lane, next, direction ?? (next === 'gan' ? 'reverse' : 'forward'))
        }
      >
        <MoreObjectives lane={lane} on={!switched.includes(family)} />
      </RadioRow>
      <div className={classes.which}>
        <RadioRow<Direction>
          legend={words.lane.direction}
          className={classes.directions}
          options={[option('forward'), option('reverse')]}
          disabled={!hasCorners(family)}
          value={direction}
          onChange={(next) => setSwitches(lane, family, next)}
        />
        <OtherDivergence lane={lane} />
      </div>
    </div>
  )
}
