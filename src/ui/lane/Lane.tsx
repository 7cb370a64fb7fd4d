import { useId, useState } from 'react'
import type { LaneName } from '../../core/experiment.ts'
import { useModescope } from '../../store/store.ts'
import { DivergenceCard } from '../divergence/DivergenceCard.tsx'
import { PictureHandles } from '../editor/PictureHandles.tsx'
import { Landscape } from '../landscape/Landscape.tsx'
import { VerdictLine } from '../landscape/VerdictLine.tsx'
import { letter } from '../palette.ts'
import { objectiveOf, selectChoice, selectRuns, selectTarget } from '../selectors.ts'
import { strings } from '../strings.ts'
import { Captured } from './Captured.tsx'
import { EnsembleScore } from './EnsembleScore.tsx'
import { ExactDivergence } from './ExactDivergence.tsx'
import { FieldKey } from './FieldKey.tsx'
import { Formula } from './Formula.tsx'
import { LaneCanvas } from './LaneCanvas.tsx'
import { LanePlate } from './LanePlate.tsx'
import { LaneSettings } from './LaneSettings.tsx'
import { Ledger } from './Ledger.tsx'
import classes from './lane.module.css'
import { ObjectiveMenu } from './ObjectiveMenu.tsx'
import { RunGrid } from './RunGrid.tsx'
import { Switches } from './Switches.tsx'

/** One objective with its switches, formula, picture, ledger and settings. */
export function Lane({ lane }: { readonly lane: LaneName }) {
  const choice = useModescope(selectChoice[lane])
  const ensemble = useModescope(selectRuns) > 1
  const hasModes = useModescope((state) => selectTarget(state).modes.length > 0)
  const [open, setOpen] = useState(false)
  const id = useId()
  const summary = objectiveOf(choice).summary(choice.values as never)
  return (
    <article className={classes.lane} data-lane={lane} aria-label={strings.lane.name(letter[lane])}>
      <Switches lane={lane} />
      <div className={classes.recipe}>
        <ObjectiveMenu lane={lane} />
        <button
          type="button"
          className={classes.settingsButton}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {strings.lane.settings}
        </button>
      </div>
      <Formula lane={lane} />
      <div className={classes.figure}>
        <div className={classes.picture}>
          <LaneCanvas lane={lane} />
          <PictureHandles lane={lane} />
          <LanePlate lane={lane} />
        </div>
        {ensemble && <RunGrid lane={lane} />}
        <VerdictLine lane={lane} />
        <DivergenceCard lane={lane} />
        <Landscape lane={lane} />
        <div className={classes.score}>
          {ensemble && hasModes ? <EnsembleScore lane={lane} /> : <Captured lane={lane} />}
          <ExactDivergence lane={lane} />
          <Ledger lane={lane} />
        </div>
      </div>
      <FieldKey lane={lane} />
      {!open && <p className={classes.summary}>{summary}</p>}
      {open && <LaneSettings lane={lane} id={id} summary={summary} />}
    </article>
  )
}
