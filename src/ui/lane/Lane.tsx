import type { LaneName } from '../../core/settings/experiment.ts'
import { words } from '../../languages/words.ts'
import { letter } from '../base/palette.ts'
import { useModescope } from '../base/useModescope.ts'
import { PictureHandles } from '../editor/PictureHandles.tsx'
import { VerdictLine } from '../landscape/VerdictLine.tsx'
import { selectRuns } from '../selectors/selectors.ts'
import { CollapseKey } from './CollapseKey.tsx'
import { EmptyPicture } from './EmptyPicture.tsx'
import { ExactDivergence } from './ExactDivergence.tsx'
import { FieldKey } from './FieldKey.tsx'
import { LaneCanvas } from './LaneCanvas.tsx'
import { LanePlate } from './LanePlate.tsx'
import { Ledger } from './Ledger.tsx'
import classes from './lane.module.css'
import { Recipe } from './Recipe.tsx'
import { RunGrid } from './RunGrid.tsx'
import { Score } from './Score.tsx'
import { Switches } from './Switches.tsx'

/** One objective with its switches and formula, its picture, and what the picture adds up to. */
export function Lane({ lane }: { readonly lane: LaneName }) {
  const ensemble = useModescope(selectRuns) > 1
  return (
    <article className={classes.lane} data-lane={lane} aria-label={words.lane.name(letter[lane])}>
      <Switches lane={lane} />
      <Recipe lane={lane} />
      <div className={classes.figure} data-many={ensemble}>
        <div className={classes.picture}>
          <LaneCanvas lane={lane} />
          <EmptyPicture lane={lane} />
          <PictureHandles lane={lane} />
          <div className={classes.keys}>
            <FieldKey lane={lane} />
            <CollapseKey lane={lane} />
          </div>
          <LanePlate lane={lane} />
        </div>
        <div className={classes.side}>
          <div className={classes.score}>
            <Score lane={lane} />
            <ExactDivergence lane={lane} />
            {/* Of many runs the drawer says it, of the one that is shown. */}
            {!ensemble && <VerdictLine lane={lane} />}
          </div>
          {ensemble && <RunGrid lane={lane} />}
          <Ledger lane={lane} />
        </div>
      </div>
    </article>
  )
}
