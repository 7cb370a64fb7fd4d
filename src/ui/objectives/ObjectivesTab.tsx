import { TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { LaneName } from '../../core/settings/experiment.ts'
import type { Values } from '../../core/settings/params.ts'
import { objectivesWords } from '../../languages/late/objectives.ts'
import { entered, presetOf } from '../../objectives/switches.ts'
import { trialSeeds, trialSteps } from '../../objectives/tendency.ts'
import { formatStep } from '../base/numbers.ts'
import { useModescope } from '../base/useModescope.ts'
import { SceneLinks } from '../header/SceneLinks.tsx'
import { selectChoice, selectTarget } from '../selectors/selectors.ts'
import { Outcomes } from './Outcomes.tsx'
import classes from './objectives.module.css'
import { type Offered, offered } from './offered.ts'
import { SeenFormula } from './SeenFormula.tsx'

/** Every objective by family, to be searched: what it does in a sentence, and its formula. */
export default function ObjectivesTab({ lane }: { readonly lane: LaneName }) {
  const [query, setQuery] = useState('')
  const { kind } = useModescope(selectTarget).space
  const found = useMemo(() => offered(query, kind), [query, kind])
  const { search, families, none, measured, found: counted, onImages } = objectivesWords()
  const count = found.reduce((sum, [, all]) => sum + all.length, 0)
  return (
    <div className={classes.objectives}>
      <TextInput
        size="xs"
        type="search"
        aria-label={search}
        placeholder={search}
        value={query}
        onChange={({ currentTarget }) => setQuery(currentTarget.value)}
      />
      <p className="hidden" role="status">
        {counted(count)}
      </p>
      <p className={classes.note}>{measured(trialSeeds, formatStep(trialSteps))}</p>
      {kind === 'image' && <p className={classes.note}>{onImages}</p>}
      {count === 0 && <p className={classes.none}>{none(query)}</p>}
      {found.map(([family, all]) => (
        <section key={family}>
          <h3 className={classes.family}>{families[family]}</h3>
          <ul className={classes.list}>
            {all.map((one) => (
              <Entry key={one.key} lane={lane} of={one} />
            ))}
          </ul>
        </section>
      ))}
      <p className={classes.scenes}>
        <SceneLinks className={classes.scene} />
      </p>
    </div>
  )
}

function Entry({ lane, of }: { readonly lane: LaneName; readonly of: Offered }) {
  const { objective, preset, label, summary, tex } = of
  const choice = useModescope(selectChoice[lane])
  const setObjective = useModescope((state) => state.setObjective)
  const on = choice.id === objective.id && presetOf(objective, choice) === preset
  return (
    <li>
      <button
        type="button"
        className={classes.entry}
        aria-pressed={on}
        onClick={() => {
          const { values } = entered(objective, preset, choice)
          setObjective(lane, objective.id, values as Values)
        }}
      >
        <span className={classes.name}>{label}</span>
        <Outcomes of={of} />
        <span className={classes.summary}>{summary}</span>
        <SeenFormula tex={tex} />
      </button>
    </li>
  )
}
