import { picturesFault, picturesWords } from '../../../languages/late/pictures.ts'
import { useModescope } from '../../base/useModescope.ts'
import classes from './own.module.css'

/** Why the images that were brought last were not taken up. */
export function Refused() {
  const reading = useModescope((state) => state.images)
  if (reading?.phase !== 'refused') return null
  return (
    <p role="alert" className={classes.refused}>
      {picturesWords().refused(picturesFault(reading.problem))}
    </p>
  )
}
