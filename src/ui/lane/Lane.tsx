import { Suspense } from 'react'
import type { LaneName } from '../../core/settings/experiment.ts'
import { words } from '../../languages/words.ts'
import { isLocked } from '../../store/lesson/phase.ts'
import { letter } from '../base/palette.ts'
import { useModescope } from '../base/useModescope.ts'
import { lazyPart } from '../boundary/lazyPart.tsx'
import { PictureHandles } from '../editor/PictureHandles.tsx'
import { VerdictLine } from '../landscape/VerdictLine.tsx'
import { Ledger } from '../ledger/Ledger.tsx'
import { askAt, askedOf } from '../probe/askAt.ts'
import { selectRuns, selectTarget } from '../selectors/selectors.ts'
import { EmptyPicture } from './EmptyPicture.tsx'
import { ExactDivergence } from './ExactDivergence.tsx'
import { LaneCanvas } from './LaneCanvas.tsx'
import { LanePlate } from './LanePlate.tsx'
import { Locked } from './Locked.tsx'
import classes from './lane.module.css'
import { PictureKeys } from './PictureKeys.tsx'
import { Recipe } from './Recipe.tsx'
import { RunGrid } from './RunGrid.tsx'
import { Score } from './Score.tsx'
import { Switches } from './Switches.tsx'

const Crosshair = lazyPart(() => import('../probe/Crosshair.tsx'))
const SheetOver = lazyPart(() => import('../sheet/SheetOver.tsx'))
const PictureCard = lazyPart(() => import('../sheet/PictureCard.tsx'))
const SheetChoice = lazyPart(() => import('../sheet/SheetChoice.tsx'))
const PointCard = lazyPart(() => import('../probe/PointCard.tsx'))

/** One objective with its switches and formula, its picture, and what the picture adds up to. */
export function Lane({ lane }: { readonly lane: LaneName }) {
  const ensemble = useModescope(selectRuns) > 1
  const asked = useModescope(askedOf) !== null
  const locked = useModescope(isLocked)
  const images = useModescope((state) => selectTarget(state).space.kind === 'image')
  return (
    <article className={classes.lane} data-lane={lane} aria-label={words.lane.name(letter[lane])}>
      <Locked>
        <Switches lane={lane} />
        <Recipe lane={lane} />
      </Locked>
      <div className={classes.figure} data-many={ensemble} data-images={images}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a key does the same */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above */}
        <div className={classes.picture} onClick={askAt}>
          <LaneCanvas lane={lane} />
          <EmptyPicture lane={lane} />
          {!locked && <PictureHandles lane={lane} />}
          <Suspense>{asked && <Crosshair lane={lane} />}</Suspense>
          <Suspense>{images && <SheetOver lane={lane} />}</Suspense>
          <LanePlate lane={lane} />
        </div>
        <PictureKeys lane={lane} />
        <Suspense>{asked && <PointCard lane={lane} />}</Suspense>
        <Suspense>{images && <PictureCard lane={lane} />}</Suspense>
        {images && (
          <div className={classes.sheets}>
            <Suspense>
              <SheetChoice lane={lane} />
            </Suspense>
          </div>
        )}
        <div className={classes.side}>
          <div className={classes.score}>
            <Score lane={lane} />
            <ExactDivergence lane={lane} />
            {/* Of many runs the drawer says it, of the one that is shown; a lesson asks for it first. */}
            {!ensemble && !locked && <VerdictLine lane={lane} />}
          </div>
          {ensemble && <RunGrid lane={lane} />}
          <Ledger lane={lane} />
        </div>
      </div>
    </article>
  )
}
