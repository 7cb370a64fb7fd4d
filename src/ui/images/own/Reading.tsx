import { Progress } from '@mantine/core'
import { picturesFault, picturesWords } from '../../../languages/late/pictures.ts'
import { useModescope } from '../../base/useModescope.ts'
import classes from './own.module.css'

/** How far the reading of images is, and why they were not taken up. */
export function Reading() {
  const reading = useModescope((state) => state.images)
  const words = picturesWords()
  if (reading?.phase === 'reading') {
    const percent = Math.round(100 * reading.share)
    return (
      <div className={classes.reading}>
        <p className={classes.note}>{words.reading(percent)}</p>
        <Progress size="sm" value={percent} aria-hidden />
      </div>
    )
  }
  if (reading?.phase !== 'refused') return null
  return (
    <p role="alert" className={classes.refused}>
      {words.refused(picturesFault(reading.problem))}
    </p>
  )
}
