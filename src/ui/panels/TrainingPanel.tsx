import { trainingParams } from '../../core/settings/experiment.ts'
import { settingsWords } from '../../languages/late/settings.ts'
import { useModescope } from '../base/useModescope.ts'
import { ParamList } from '../params/ParamList.tsx'
import { selectKind } from '../selectors/selectors.ts'
import classes from './panels.module.css'

/** Settings that both lanes share, so that the comparison is fair. */
export default function TrainingPanel() {
  const training = useModescope((state) => state.experiment.training)
  const kind = useModescope(selectKind)
  const setTraining = useModescope((state) => state.setTraining)
  return (
    <>
      <p className={classes.note}>{settingsWords().shared}</p>
      <ParamList params={trainingParams} values={training} kind={kind} onChange={setTraining} />
    </>
  )
}
