import { type Training, trainingParams } from '../../core/experiment.ts'
import { useModescope } from '../../store/store.ts'
import { Disclosure } from '../controls/Disclosure.tsx'
import { ParamList } from '../controls/ParamList.tsx'
import { strings } from '../strings.ts'
import classes from './setup.module.css'

/** 'seed 1, batch 128, 2 × 64': what a reader asks first. */
const summary = ({ seed, runs, batch, depth, width }: Training): string =>
  `${runs > 1 ? `seeds ${seed}–${seed + runs - 1}` : `seed ${seed}`}, batch ${batch}, ${depth} × ${width}`

/** Settings that both lanes share, so that the comparison is fair. */
export function TrainingPanel() {
  const training = useModescope((state) => state.experiment.training)
  const setTraining = useModescope((state) => state.setTraining)
  return (
    <Disclosure title={strings.setup.training} summary={summary(training)}>
      <p className={classes.note}>{strings.setup.shared}</p>
      <ParamList params={trainingParams} values={training} onChange={setTraining} />
    </Disclosure>
  )
}
