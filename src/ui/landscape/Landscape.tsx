import type { LaneName } from '../../core/settings/experiment.ts'
import { divergenceLabel } from '../../languages/declared.ts'
import { landscapeWords } from '../../languages/late/landscape.ts'
import { words } from '../../languages/words.ts'
import { letter } from '../base/palette.ts'
import { useModescope } from '../base/useModescope.ts'
import { useSurvey } from '../base/useSurvey.ts'
import { Help } from '../controls/Help.tsx'
import { objectiveOf, selectChoice } from '../selectors/selectors.ts'
import { LandscapeCanvas } from './LandscapeCanvas.tsx'
import classes from './landscape.module.css'
import { reliefOf } from './landscapePicture.ts'
import { OptimaList } from './OptimaList.tsx'
import { listed } from './relief.ts'
import { useVerdict } from './useVerdict.ts'
import { VerdictLine } from './VerdictLine.tsx'

/** Where the fit of one Gaussian may end: on the line over (μ, log σ), with the basins and the way. */
export function Landscape({ lane }: { readonly lane: LaneName }) {
  const off = useSurvey((state) => state[lane].phase === 'off')
  const onLine = useSurvey((state) => state[lane].range !== null)
  const landscape = useSurvey((state) => state[lane].landscape)
  const optima = useSurvey((state) => state[lane].optima)
  const choice = useModescope(selectChoice[lane])
  const said = useVerdict(lane)
  if (off) return <p className={classes.note}>{landscapeWords().off}</p>
  if (!onLine) {
    return (
      <div className={classes.plane}>
        <VerdictLine lane={lane} />
        <OptimaList lane={lane} />
      </div>
    )
  }
  const heights = landscape ? reliefOf(landscape, optima).lines.map(({ height }) => height) : []
  const divergence = objectiveOf(choice).divergence?.(choice.values as never)
  const label = divergence ? divergenceLabel(divergence) : 'D'
  return (
    <figure className={classes.landscape}>
      <figcaption className={classes.caption}>
        <VerdictLine lane={lane} />
        <span>
          <b>{landscapeWords().title}</b>{' '}
          <Help label={landscapeWords().title} text={landscapeWords().help} />{' '}
          <span className={classes.click}>{landscapeWords().click}</span>
        </span>
      </figcaption>
      <LandscapeCanvas
        lane={lane}
        label={landscapeWords().canvas(letter[lane], label, said?.text ?? words.survey.searching)}
      />
      <OptimaList lane={lane} />
      <p className={classes.lines}>
        {heights.length > 0 && landscapeWords().lines(listed(heights))}
      </p>
    </figure>
  )
}
