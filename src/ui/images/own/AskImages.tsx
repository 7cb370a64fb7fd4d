import { Button } from '@mantine/core'
import type { OwnName } from '../../../core/images/own/ownName.ts'
import { ownOf } from '../../../core/targets/registry.ts'
import { picturesWords } from '../../../languages/late/pictures.ts'
import { formatStep } from '../../base/numbers.ts'
import { useModescope } from '../../base/useModescope.ts'
import { OpenButtons } from './OpenButtons.tsx'
import classes from './own.module.css'
import { Refused } from './Refused.tsx'

const counted = ({ count, ...name }: OwnName) => ({ ...name, count: formatStep(count) })

/** Asks for the images that a link names and cannot hold, for as long as they are not here. */
export default function AskImages() {
  const choice = useModescope((state) => state.experiment.target)
  const reading = useModescope((state) => state.images)
  const words = picturesWords()
  const own = ownOf(choice)
  if (!own || own.here) return null
  return (
    <section className={classes.ask} aria-label={words.missing}>
      <p className={classes.asked}>{words.missing}</p>
      <p className={classes.note}>{words.ask(own.name.file, counted(own.name))}</p>
      <OpenButtons />
      <Refused />
      {reading?.phase === 'other' && (
        <div role="alert" className={classes.refused}>
          {words.other(reading.imported.name.file, counted(reading.imported.name))}{' '}
          <Button size="compact-sm" variant="default" onClick={useModescope.getState().useImages}>
            {words.useOther}
          </Button>
        </div>
      )}
    </section>
  )
}
