import { trainingParams } from '../../core/settings/experiment.ts'
import { settingsWords } from '../../languages/late/settings.ts'
import { useModescope } from '../base/useModescope.ts'
import { ParamList } from '../params/ParamList.tsx'
import classes from './panels.module.css'

/** Settings that both lanes share, so that the comparison is fair. */
export default function TrainingPanel() {
  const training = useModescope((state) => state.experiment.training)
  const setTraining = useModescope((state) => state.setTraining)
  return (
    <>
      <p className={classes.note}>{settingsWords().shared}</p>
      <ParamList params={trainingParams} values={training} onChange={setTraining} />
    </>
  )
}
