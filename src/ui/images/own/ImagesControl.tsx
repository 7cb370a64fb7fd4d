import { ownOf } from '../../../core/targets/registry.ts'
import { picturesWords } from '../../../languages/late/pictures.ts'
import { formatStep } from '../../base/numbers.ts'
import { useModescope } from '../../base/useModescope.ts'
import { CellFields } from './CellFields.tsx'
import { OpenButtons } from './OpenButtons.tsx'
import classes from './own.module.css'
import { Refused } from './Refused.tsx'

/** Where a person's images come in, and what became of them. */
export function ImagesControl() {
  const choice = useModescope((state) => state.experiment.target)
  const reading = useModescope((state) => state.images)
  const words = picturesWords()
  const own = ownOf(choice)
  const here = own?.here
  const kept = here?.packed?.count ?? 0
  return (
    <div className={classes.own}>
      {!own && <p className={classes.note}>{words.example}</p>}
      {own && here && (
        <p className={classes.note}>
          {words.summary(own.name.file, { ...own.name, count: formatStep(own.name.count) })}
          {kept < own.name.count && ` ${words.kept(formatStep(kept))}`}{' '}
          {here.pictures.labels ? words.classes(here.pictures.names.length) : words.noClasses}
        </p>
      )}
      {reading?.phase === 'read' && reading.cell && reading.digest === own?.name.digest && (
        <CellFields cell={reading.cell} />
      )}
      <p className={classes.note}>{words.how}</p>
      <OpenButtons />
      <Refused />
    </div>
  )
}
