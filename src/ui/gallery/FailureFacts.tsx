import { laneNames } from '../../core/settings/experiment.ts'
import { galleryWords } from '../../languages/late/gallery.ts'
import { words } from '../../languages/words.ts'
import { courseOf, type Failure, type MeasureId } from '../../objectives/gallery/failures.ts'
import { failing, measuredOf, medianOf } from '../../objectives/gallery/measured.ts'
import { formatShare, formatShort } from '../base/numbers.ts'
import { letter } from '../base/palette.ts'
import { differences } from './differences.ts'
import classes from './gallery.module.css'

const printed = (measure: MeasureId, value: number): string =>
  measure === 'onMode' || measure === 'moved' ? formatShare(value, 0) : formatShort(value)

/** The one change, and what was measured of both lanes. */
export function FailureFacts({ failure }: { readonly failure: Failure }) {
  const { change, from, failed, median, measures } = galleryWords()
  const measured = measuredOf(failure)
  const { measure } = failure
  return (
    <>
      <p className={classes.change}>
        {change}:{' '}
        {differences(courseOf(failure).experiment, words.lane.objective)
          .map(({ name, before, after }) => from(name, before, after))
          .join(', ')}
      </p>
      {measured && (
        <ul className={classes.lanes}>
          {laneNames.map((lane) => (
            <li key={lane} data-lane={lane}>
              <b>{letter[lane]}</b>{' '}
              {failed(failing(failure, measured[lane]), measured[lane].length)};{' '}
              {median(printed(measure, medianOf(measured[lane])), measures[measure])}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
