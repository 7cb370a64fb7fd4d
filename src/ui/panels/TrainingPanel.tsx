import { trainingParams } from '../../core/settings/experiment.ts'
import { words } from '../../languages/words.ts'
import { useModescope } from '../../store/store.ts'
import { ParamList } from '../params/ParamList.tsx'
import classes from './panels.module.css'

/** Settings that both lanes share, so that the comparison is fair. */
export default function TrainingPanel() {
  const training = useModescope((state) => state.experiment.training)
  const setTraining = useModescope((state) => state.setTraining)
  return (
    <>
      <p className={classes.note}>{words.setup.shared}</p>
      <ParamList params={trainingParams} values={training} onChange={setTraining} />
    </>
  )
}
