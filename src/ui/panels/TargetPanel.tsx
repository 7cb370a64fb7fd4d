import { NativeSelect } from '@mantine/core'
import { targetFamily, targets } from '../../core/targets/registry.ts'
import { labelOf, summaryOf } from '../../languages/declared.ts'
import { settingsWords } from '../../languages/late/settings.ts'
import { useModescope } from '../base/useModescope.ts'
import { AsMixture } from '../editor/AsMixture.tsx'
import { ParamList } from '../params/ParamList.tsx'
import { BothDirections } from './BothDirections.tsx'
import classes from './panels.module.css'

const menu = () =>
  (['line', 'plane', 'image'] as const).map((kind) => ({
    group: settingsWords().kinds[kind],
    items: targets
      .filter((family) => family.kind === kind)
      .map((family) => ({ value: family.id, label: labelOf(family) })),
  }))

/** Which distribution both models are trained on. */
export default function TargetPanel() {
  const choice = useModescope((state) => state.experiment.target)
  const setTarget = useModescope((state) => state.setTarget)
  const setTargetValue = useModescope((state) => state.setTargetValue)
  const family = targetFamily(choice.id)
  if (!family) return null
  return (
    <>
      <NativeSelect
        size="sm"
        aria-label={settingsWords().family}
        data={menu()}
        value={choice.id}
        onChange={(event) => setTarget(event.currentTarget.value)}
      />
      <p className={classes.note}>{summaryOf(family)}</p>
      <div className={classes.buttons}>
        <AsMixture />
        <BothDirections />
      </div>
      <ParamList params={family.params} values={choice.values} onChange={setTargetValue} />
    </>
  )
}
