import { Progress } from '@mantine/core'
import { picturesWords } from '../../../languages/late/pictures.ts'
import { useModescope } from '../../base/useModescope.ts'
import classes from './own.module.css'

/** How far the reading of images is, wherever they were dropped. */
export default function ReadingLine() {
  const reading = useModescope((state) => state.images)
  if (reading?.phase !== 'reading') return null
  const words = picturesWords()
  const percent = Math.round(100 * reading.share)
  return (
    <div className={classes.reading}>
      <p aria-hidden>{words.reading(percent)}</p>
      <Progress size="sm" value={percent} aria-label={words.readingName} />
    </div>
  )
}
